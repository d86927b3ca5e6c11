package org.ibid.enrichment.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the long form that the text prints before a short one in parentheses, where it was not taken for a name ({@code
 * Mujahedin-e-Khalq (MEK)}): the words whose letters the short form takes, from a capital on (Schwartz and Hearst 2003).
 */
final class LongForms {

    private LongForms() {}

    /** The mentions, and before each short form in parentheses its long form. */
    static List<Mention> with(CharSequence content, List<Mention> mentions) {
        List<Mention> all = new ArrayList<>(mentions.size());
        int free = 0;
        for (Mention mention : mentions) {
            if (isInParentheses(content, mention) && Abbreviations.isShort(mention.name())) {
                int start = start(content, free, mention);
                if (start >= 0) {
                    all.add(Mention.of(content, mention.type(), start, mention.start() - 2));
                }
            }
            all.add(mention);
            free = mention.end();
        }
        return all;
    }

    private static boolean isInParentheses(CharSequence content, Mention mention) {
        return mention.start() > 2
                && content.charAt(mention.start() - 1) == '('
                && content.charAt(mention.start() - 2) == ' '
                && mention.end() < content.length()
                && content.charAt(mention.end()) == ')';
    }

    /**
     * Takes the short form's letters from its last to its first; the first must begin a word.
     *
     * @param free where no other mention is any more
     * @return -1 where the words before do not have the letters
     */
    private static int start(CharSequence content, int free, Mention mention) {
        String letters = String.join("", mention.key());
        int bound = Math.max(free, mention.start() - 2 - 12 * letters.length());
        int at = mention.start() - 3;
        for (int i = letters.length() - 1; i >= 0; i--) {
            while (at >= bound && !takes(content, at, letters.charAt(i), i == 0)) {
                if (content.charAt(at) == '\n' || content.charAt(at) == '.') {
                    return -1;
                }
                at--;
            }
            if (at < bound) {
                return -1;
            }
            at--;
        }
        return Character.isUpperCase(content.charAt(at + 1)) ? at + 1 : -1;
    }

    private static boolean takes(CharSequence content, int at, char letter, boolean first) {
        boolean begins = at == 0 || !Character.isLetterOrDigit(content.charAt(at - 1));
        return Character.toLowerCase(content.charAt(at)) == letter && (begins || !first);
    }
}
