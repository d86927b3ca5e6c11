package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.name.ByWords;
import org.ibid.normalizer.name.PersonNames;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * What a line says that names who wrote a text, tells when, or both, and says nothing else, whatever parts its pieces:
 * {@code By Ada Quayle | 4 October 2019, 12:20 | ada@a.example}.
 *
 * @param published of the days that it gives, the one of publication
 * @param modified the one of the last change
 */
public record Stamp(
        List<String> names,
        @Nullable PartialDate published,
        @Nullable PartialDate modified) {

    private static final int LONGEST = 250;
    private static final int MOST_DATES = 3;
    private static final Pattern ADDRESS =
            Pattern.compile("\\(?(?:[^\\s()|]+@[^\\s()|]+\\.[^\\s()|]+|(?<![\\w.])@\\w+)\\)?");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2} ?[:.h] ?\\d{2}(?::\\d{2})?\\b");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|·•●\\n/]\\s*|\\s+[–—-]\\s+");
    private static final Pattern EDGES = Pattern.compile("^[\\s,.;:()–—-]+|[\\s,;:()–—-]+$");
    private static final Set<String> SMALL = WordFile.words(Stamp.class, "metadata-words.txt", "stamp");

    public Stamp {
        names = List.copyOf(names);
    }

    /** None for a line that says anything else, or neither a name nor a day of the document. */
    public static @Nullable Stamp of(String line) {
        if (line.length() > LONGEST) {
            return null;
        }
        String rest = line;
        PartialDate published = null;
        PartialDate modified = null;
        DateGrammar.Found date = DateGrammar.find(rest, true);
        for (int i = 0; date != null && i < MOST_DATES; i++) {
            switch (DateLabel.of(rest.substring(0, date.start()), rest.substring(date.end()))) {
                case PUBLISHED, NONE -> published = published == null ? date.date() : published;
                case MODIFIED -> modified = date.date();
                case OTHER -> {
                    return null;
                }
            }
            rest = withoutLabel(rest.substring(0, date.start())) + " | " + rest.substring(date.end());
            date = DateGrammar.find(rest, true);
        }
        List<String> names =
                names(TIME.matcher(ADDRESS.matcher(rest).replaceAll(" | ")).replaceAll(" "));
        boolean says = names != null && (!names.isEmpty() || published != null || modified != null);
        return names != null && says ? new Stamp(names, published, modified) : null;
    }

    /** The names of all pieces; null where a piece is neither names nor words that stand around them. */
    private static @Nullable List<String> names(String rest) {
        List<String> names = new ArrayList<>();
        for (String piece : BETWEEN.split(rest, -1)) {
            String bare = EDGES.matcher(withoutSmallEnd(piece)).replaceAll("");
            if (bare.isEmpty() || isSmall(bare)) {
                continue;
            }
            List<String> found = PersonNames.line(bare);
            if (found.isEmpty()) {
                return null;
            }
            names.addAll(found);
        }
        return names;
    }

    /** {@code Von Ada Quayle am}, of which a day was cut off. */
    private static String withoutSmallEnd(String piece) {
        String bare = EDGES.matcher(piece).replaceAll("");
        int space = bare.lastIndexOf(' ');
        while (space > 0 && isSmallWord(bare.substring(space + 1))) {
            bare = EDGES.matcher(bare.substring(0, space)).replaceAll("");
            space = bare.lastIndexOf(' ');
        }
        return bare;
    }

    /** Without the words right before a day that belong to it: {@code Stand:}, {@code am Samstag}. */
    private static String withoutLabel(String before) {
        String bare = EDGES.matcher(before).replaceAll("");
        String last = bare.substring(bare.lastIndexOf(' ') + 1);
        while (!last.isEmpty() && isSmall(last)) {
            bare = EDGES.matcher(bare.substring(0, bare.length() - last.length()))
                    .replaceAll("");
            last = bare.substring(bare.lastIndexOf(' ') + 1);
        }
        return bare;
    }

    private static boolean isSmallWord(String word) {
        return Character.isLowerCase(word.codePointAt(0)) && (SMALL.contains(word) || DateLabel.isWord(word));
    }

    private static boolean isSmall(String piece) {
        int announced = ByWords.sure(piece + ' ');
        for (String word : piece.substring(Math.min(announced, piece.length()))
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}\\p{M}'’-]+", -1)) {
            boolean letter = word.codePoints().anyMatch(Character::isLetter);
            if (letter && !SMALL.contains(word) && !DateLabel.isWord(word)) {
                return false;
            }
        }
        return true;
    }
}
