package org.ibid.citations.referencelist;

import java.util.List;
import java.util.Locale;
import org.ibid.wording.SectionHeading;
import org.ibid.wording.WordFile;

/** Lines of the site or the back matter that interrupt a reference list or end it. */
final class Boilerplate {

    private static final int LONGEST = 200;

    private static final List<String> BEGINNINGS = WordFile.phrases(Boilerplate.class, "list-words.txt", "boilerplate");

    private Boilerplate() {}

    static boolean is(String content, Line line) {
        if (line.end() - line.start() > LONGEST) {
            return false;
        }
        SectionHeading heading = SectionHeading.of(content, line.start(), line.end());
        if (heading != SectionHeading.OTHER) {
            return !heading.mayAnnounceSources();
        }
        String text = line.of(content).toLowerCase(Locale.ROOT);
        int begins = 0;
        while (begins < text.length() && "#*_=0123456789. \t\u00A0".indexOf(text.charAt(begins)) >= 0) {
            begins++;
        }
        int at = begins;
        return BEGINNINGS.stream().anyMatch(beginning -> begins(text, at, beginning));
    }

    /** Whole words: no line begins with {@code tagged} for its {@code taggedness}. */
    private static boolean begins(String text, int at, String beginning) {
        int end = at + beginning.length();
        return text.startsWith(beginning, at)
                && (end == text.length()
                        || !Character.isLetter(text.charAt(end))
                        || !Character.isLetter(text.charAt(end - 1)));
    }
}
