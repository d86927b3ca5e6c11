package org.ibid.enrichment.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Enrichment.Place;

/** Cuts a paragraph into sentences well enough to show one by itself. Linear. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Sen", "Rep", "Gov", "Gen", "Col", "Lt", "Rev", "Hon", "No", "vs",
            "al", "cf", "ca", "etc", "eg", "ie", "bzw", "Nr", "Abs", "Inc", "Ltd", "Co", "Corp", "Jr", "Sr", "Jan",
            "Feb", "Mar", "Apr", "Aug", "Sept", "Oct", "Nov", "Dec", "Fig", "pp", "vol", "Mme", "Sra");

    private static final int LONGEST_MARKER = 20;

    private Sentences() {}

    static List<Place> in(String text, int from, int to) {
        List<Place> sentences = new ArrayList<>();
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?' || c == '…') && (c != '.' || !abbreviates(text, from, i))) {
                int end = i + 1;
                while (end < to
                        && ".!?…)]}\"'”’»0123456789[,–-¹²³".indexOf(text.charAt(end)) >= 0
                        && belongs(text, i, end)) {
                    end++;
                }
                boolean closes = end >= to || Character.isWhitespace(text.charAt(end)) && opens(text, end, to);
                if (closes) {
                    add(sentences, text, start, end);
                    start = end;
                }
                i = end - 1;
            }
        }
        add(sentences, text, start, to);
        return sentences;
    }

    /** Closing marks belong to the sentence; digits and dashes do only inside the bracket of a marker. */
    private static boolean belongs(String text, int terminator, int at) {
        char c = text.charAt(at);
        if (Character.isDigit(c) || c == ',' || c == '–' || c == '-') {
            int bracket = at;
            while (bracket > terminator && at - bracket < LONGEST_MARKER && text.charAt(bracket) != '[') {
                bracket--;
            }
            return text.charAt(bracket) == '[';
        }
        return true;
    }

    private static boolean opens(String text, int end, int to) {
        int next = end;
        while (next < to && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next >= to || !Character.isLowerCase(text.charAt(next));
    }

    private static boolean abbreviates(String text, int from, int dot) {
        int start = dot;
        while (start > from && dot - start < 6 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        boolean initial = dot - start == 1 && Character.isUpperCase(text.charAt(start));
        return initial || ABBREVIATIONS.contains(text.substring(start, dot));
    }

    private static void add(List<Place> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Place(start, end));
        }
    }
}
