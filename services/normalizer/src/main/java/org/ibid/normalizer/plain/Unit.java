package org.ibid.normalizer.plain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Block;
import org.ibid.wording.Bullet;
import org.ibid.wording.EntryLabel;
import org.ibid.wording.Letters;
import org.ibid.wording.Undated;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading or entry, its hard-wrapped lines rejoined.
 *
 * @param alone an empty line, or the text's edge, stands before and after it
 * @param kind REFERENCE or NOTE if it lies in such a list, QUOTE if it is quoted as mails do
 */
record Unit(String text, boolean alone, Block.@Nullable Kind kind) {

    private static final String ENDS = ".)．。）";
    private static final Pattern AUTHOR_BEFORE_BRACKET = Pattern.compile("\\s*\\p{L}[^()（）]{1,80}[(（]");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d[a-z]?[)）]");

    /** Rejoins lines; in a list of sources every label, or every line that is not indented, opens an entry. */
    static List<Unit> of(Lines lines, Block.Kind[] sources) {
        List<Unit> units = new ArrayList<>();
        boolean[] spaced = SpacedList.find(lines, sources);
        Set<String> words = lines.width() > 0 ? words(lines) : Set.of();
        int i = 0;
        while (i < lines.size()) {
            if (lines.isBlank(i)) {
                i++;
                continue;
            }
            int end = i + 1;
            StringBuilder text = new StringBuilder(lines.get(i));
            while (end < lines.size() && (spaced[end] && !lines.isBlank(end) || goesOn(lines, sources, i, end))) {
                append(text, lines.get(end), words);
                end++;
            }
            boolean alone = lines.isBlank(i - 1) && lines.isBlank(end);
            units.add(new Unit(text.toString(), alone, sources[i]));
            i = end;
        }
        return units;
    }

    /** Whether the line bears a label; one that was wrapped off its entry, {@code 12\n(3), 7–19}, is none unless it counts on. */
    private static boolean opensEntry(Lines lines, int first, int line) {
        EntryLabel label = EntryLabel.at(lines.get(line));
        if (label == null || !lines.runsOn(line - 1)) {
            return label != null || countsOnInRoman(lines.get(first), lines.get(line));
        }
        EntryLabel above =
                EntryLabel.inList(lines.get(first), 0, lines.get(first).length());
        return above != null && above.form() == label.form() && (label.number() < 0 || label.number() > above.number());
    }

    private static boolean countsOnInRoman(String first, String line) {
        EntryLabel above = EntryLabel.roman(first, 0, first.length());
        EntryLabel label = EntryLabel.roman(line, 0, line.length());
        return above != null && label != null && label.number() == above.number() + 1;
    }

    /** Behind an entry that has ended; in a list of short entries every line looks as if it were filled. */
    private static boolean opensWithAuthorAndYear(Lines lines, int line) {
        String above = lines.get(line - 1).strip();
        Matcher author = AUTHOR_BEFORE_BRACKET.matcher(lines.get(line));
        return !above.isEmpty()
                && ENDS.indexOf(above.charAt(above.length() - 1)) >= 0
                && lines.indents()[line] <= lines.indents()[line - 1]
                && author.lookingAt()
                && isYear(lines.get(line), author.end());
    }

    /** {@code 2014a)}, {@code in press)} */
    private static boolean isYear(String line, int from) {
        int undated = Undated.endOf(line, from, line.length());
        boolean closed = undated > from && undated < line.length() && ")）".indexOf(line.charAt(undated)) >= 0;
        return closed || YEAR.matcher(line).region(from, line.length()).lookingAt();
    }

    boolean isSource() {
        return isSource(kind);
    }

    private static boolean isSource(Block.@Nullable Kind kind) {
        return kind == Block.Kind.REFERENCE || kind == Block.Kind.NOTE;
    }

    private static boolean goesOn(Lines lines, Block.Kind[] sources, int first, int line) {
        if (lines.isBlank(line)
                || sources[line] != sources[line - 1]
                || lines.quoted()[line] != lines.quoted()[line - 1]) {
            return false;
        }
        if (isSource(sources[line])) {
            if (opensEntry(lines, first, line) || opensWithAuthorAndYear(lines, line)) {
                return false;
            }
            int hangs = Math.min(lines.indents()[first], lines.indents()[line - 1]);
            return lines.indents()[line] > hangs || lines.runsOn(line - 1);
        }
        return lines.runsOn(line - 1) && !Bullet.begins(lines.get(line));
    }

    /** A hyphen at the line's end goes if the document knows the word without it. */
    private static void append(StringBuilder text, String next, Set<String> words) {
        int n = text.length();
        boolean hyphen = n > 1 && text.charAt(n - 1) == '-' && Character.isLetter(text.charAt(n - 2));
        if (!hyphen || !Character.isLowerCase(next.charAt(0))) {
            boolean unspaced = n > 0 && Letters.isUnspaced(text.charAt(n - 1)) && Letters.isUnspaced(next.charAt(0));
            text.append(unspaced ? "" : " ").append(next);
            return;
        }
        int start = n - 1;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        String word = text.substring(start, n - 1) + next.substring(0, end);
        if (words.contains(word.toLowerCase(Locale.ROOT))) {
            text.setLength(n - 1);
        }
        text.append(next);
    }

    private static Set<String> words(Lines lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines.texts()) {
            int start = -1;
            for (int i = 0; i <= line.length(); i++) {
                boolean letter = i < line.length() && Character.isLetter(line.charAt(i));
                if (letter && start < 0) {
                    start = i;
                } else if (!letter && start >= 0) {
                    words.add(line.substring(start, i).toLowerCase(Locale.ROOT));
                    start = -1;
                }
            }
        }
        return words;
    }
}
