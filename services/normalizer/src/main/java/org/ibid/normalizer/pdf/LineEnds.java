package org.ibid.normalizer.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.wording.Letters;

/** How two lines are joined: whether a hyphen at the end parts a word or belongs to it, and whether a space stands between. */
final class LineEnds {

    private static final String DASHES = "-\u2010\u2013";
    private static final String INSIDE_LINKS = "/._-=&?%";

    /** How often the document has a word, those at the ends of lines left out. */
    private final Map<String, Integer> words = new HashMap<>();

    LineEnds(List<Line> lines) {
        for (Line line : lines) {
            String[] printed = line.text().split(" +", -1);
            for (int i = 1; i < printed.length - 1; i++) {
                words.merge(bare(printed[i]), 1, Integer::sum);
            }
        }
    }

    /** Appends the next line's HTML to what is written up to the end of a line. */
    void join(StringBuilder html, Line before, Line next) {
        String text = before.text();
        int first = next.text().codePointAt(0);
        char last = text.charAt(text.length() - 1);
        int beforeLast = text.length() < 2 ? ' ' : text.codePointBefore(text.length() - 1);
        boolean dash = DASHES.indexOf(last) >= 0;
        if (dash && Character.isLetter(beforeLast) && Character.isLowerCase(first)) {
            if (last != '\u2013'
                    && html.charAt(html.length() - 1) == last
                    && !isCompound(lastWord(text), firstWord(next.text()))) {
                html.setLength(html.length() - 1);
            }
        } else if (!(dash && Character.isLetterOrDigit(beforeLast) && Character.isLetterOrDigit(first))
                && !goesOnAsLink(lastWord(text), first)) {
            html.append(' ');
        }
        html.append(next.html());
    }

    /** The hyphen is the word's own: the document writes it so elsewhere, or writes both halves and never the two as one. */
    private boolean isCompound(String start, String end) {
        String hyphenated = bare(start + end);
        if (words.containsKey(hyphenated)) {
            return true;
        }
        String first = bare(start.substring(0, start.length() - 1));
        return !words.containsKey(bare(start.substring(0, start.length() - 1) + end))
                && first.length() > 2
                && words.containsKey(first)
                && words.containsKey(bare(end))
                && bare(end).length() > 2;
    }

    /** URLs and DOIs are broken where they bear a sign. */
    private static boolean goesOnAsLink(String word, int next) {
        boolean link =
                word.contains("://") || word.startsWith("doi:") || word.startsWith("10.") || word.startsWith("www.");
        return link
                && INSIDE_LINKS.indexOf(word.charAt(word.length() - 1)) >= 0
                && (Character.isLowerCase(next) || Character.isDigit(next));
    }

    private static String lastWord(String text) {
        return text.substring(text.lastIndexOf(' ') + 1);
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Lower case, without the marks around it; hyphens inside stay. */
    private static String bare(String word) {
        return Letters.trimmed(word).toLowerCase(Locale.ROOT);
    }
}
