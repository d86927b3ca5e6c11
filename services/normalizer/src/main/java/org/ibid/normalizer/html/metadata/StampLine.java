package org.ibid.normalizer.html.metadata;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.name.ByWords;
import org.ibid.wording.WordFile;

/** The line that says who wrote a text and when, and nothing else, whatever marks part its pieces. */
public final class StampLine {

    private static final int LONGEST = 250;
    private static final int MOST_OTHERS = 1;
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+|@\\w+");
    private static final Pattern TIME = Pattern.compile("\\b\\d{1,2} ?[:.h] ?\\d{2}(?::\\d{2})?\\b");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}'’-]+");
    private static final Set<String> SMALL = WordFile.words(StampLine.class, "metadata-words.txt", "stamp");

    private StampLine() {}

    /** @param byline the authors' names */
    public static boolean is(String line, List<String> byline) {
        if (line.length() > LONGEST || !namesOrDates(line, byline)) {
            return false;
        }
        String rest = line.substring(ByWords.sure(line));
        boolean stamped = false;
        for (String name : byline) {
            stamped |= rest.contains(name);
            rest = rest.replace(name, " ");
        }
        DateGrammar.Found date = DateGrammar.find(rest, true);
        while (date != null) {
            stamped = true;
            rest = rest.substring(0, date.start()) + " | " + rest.substring(date.end());
            date = DateGrammar.find(rest, true);
        }
        rest = TIME.matcher(ADDRESS.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return stamped && others(rest) <= MOST_OTHERS;
    }

    /** Most lines do neither: no other look at them is needed. */
    private static boolean namesOrDates(String line, List<String> byline) {
        return byline.stream().anyMatch(line::contains) || DateGrammar.find(line, true) != null;
    }

    private static int others(String rest) {
        int others = 0;
        for (String word : WORDS.split(rest.toLowerCase(Locale.ROOT), -1)) {
            boolean letter = word.codePoints().anyMatch(Character::isLetter);
            others += letter && !SMALL.contains(word) && !DateLabel.isWord(word) ? 1 : 0;
        }
        return others;
    }
}
