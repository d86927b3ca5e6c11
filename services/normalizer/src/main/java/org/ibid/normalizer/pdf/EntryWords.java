package org.ibid.normalizer.pdf;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ibid.wording.SameAuthors;
import org.ibid.wording.WordFile;

/** Which lines of a reference list without labels read as if an entry began there, whatever the layout. */
final class EntryWords {

    /** {@code van}, {@code de la}, and no word that goes on with what stands above. */
    private static final String PARTICLE = "(?!(?:" + words("connecting") + ") )\\p{Ll}{1,4} ";

    private static final String PARTICLES = "(?:" + PARTICLE + "){0,3}";

    /** {@code Reed, A.}, {@code Reed, Anna}, {@code A. Reed}, {@code Reed A}, {@code REED Anna}. */
    private static final String NAME = PARTICLES + "(?:\\p{Lu}[\\p{L}'’-]{1,30}(?: (?:" + PARTICLE
            + ")*\\p{Lu}[\\p{L}'’-]*){0,3}, ?\\p{Lu}|(?:\\p{Lu}\\.[ -]?){1,3}\\p{Lu}\\p{L}|\\p{Lu}[\\p{L}'’-]+ \\p{Lu}{1,3}\\b)";

    private static final Pattern NAMES = Pattern.compile("(?:" + NAME + ").*");
    private static final Pattern CAPITAL = Pattern.compile(PARTICLES + "\\P{Ll}.*");

    /** {@code Reed and Vale 2014a}: what entries are cited by, set before some. */
    private static final Pattern KEY =
            Pattern.compile("\\p{Lu}[\\p{L}'’.,&\\[\\] -]{1,60} \\(?(?:19|20)\\d\\d[a-z]?\\)?(?: =.*|$|[.,:] .*)");

    /** {@code Estuary Safety Agency (2014)}, {@code Ministry of Works and Harbours (2014a)}: an institution, alone before the year. */
    private static final Pattern INSTITUTION = Pattern.compile(
            "\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}'’-]+){1,7} \\((?:19|20)\\d\\d[a-z]?\\)[^.,]? .*");

    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern HOST = Pattern.compile("\\w\\.\\w\\w");
    private static final String UNFINISHED_SIGNS = ",;:/&(–";
    private static final Set<String> UNFINISHED_WORDS =
            WordFile.words(EntryWords.class, "entry-words.txt", "unfinished");

    private static String words(String section) {
        return String.join("|", WordFile.words(EntryWords.class, "entry-words.txt", section));
    }

    private final ListLines lines;

    EntryWords(ListLines lines) {
        this.lines = lines;
    }

    /** The lines that read like starts, but for those that neither the order of the names nor the years bear out. */
    BitSet starts() {
        BitSet read = IntStream.range(0, lines.count())
                .filter(this::readsLikeStart)
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return AlphabeticalOrder.kept(lines, read, text -> YEAR.matcher(text).find());
    }

    /** Whether the line does not go on in the middle of a sentence. */
    boolean opens(int i) {
        return CAPITAL.matcher(lines.text(i)).matches() || isSameAsAbove(lines.text(i));
    }

    /** Names behind an entry that has ended, or, as not every style ends them with a stop, names and a year. */
    boolean readsLikeStart(int i) {
        if (!opens(i) || lines.isBeside(i) || i > 0 && isUnfinished(lines.text(i - 1))) {
            return false;
        }
        String text = lines.text(i);
        boolean behind = i == 0 || lines.ends(i - 1);
        boolean named = NAMES.matcher(text).matches() || isSameAsAbove(text);
        return named && (behind || YEAR.matcher(text).find())
                || behind
                        && (KEY.matcher(text).matches()
                                || INSTITUTION.matcher(text).matches());
    }

    private static boolean isSameAsAbove(String text) {
        return SameAuthors.at(text, 0, text.length()) != null;
    }

    /** {@code Berg, T. and}, {@code In: Reed, A. /}: no entry ends so. */
    private static boolean isUnfinished(String line) {
        String last = line.substring(line.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean address = last.endsWith("/") && HOST.matcher(last).find();
        return !address && UNFINISHED_SIGNS.indexOf(last.charAt(last.length() - 1)) >= 0
                || UNFINISHED_WORDS.contains(last);
    }
}
