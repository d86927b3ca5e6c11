package org.ibid.normalizer.html.main;

import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.html.page.Segment;

/** Words that sites use around documents, counted in a segment by kind. */
final class Wording {

    private static final Map<String, Integer> KINDS = new HashMap<>();
    private static final int LOOK = 300;
    private static final int LONGEST_WORD = 14;

    static {
        know(
                0,
                "copyright reserved rights cookie cookies privacy policy terms conditions disclaimer trademark trademarks registered gdpr consent");
        know(1, "subscribe newsletter email inbox sign signup login log register account password unsubscribe join");
        know(2, "share tweet facebook twitter pinterest linkedin whatsapp instagram print follow copy link");
        know(
                3,
                "comment comments reply replies quote report like likes upvote permalink views posted joined posts member edited message");
        know(
                4,
                "cart buy price shop shipping delivery stock checkout add wishlist sale discount off reviews review rating stars quantity $ returns");
        know(
                5,
                "read more view see all learn next previous show load browse back continue explore discover click here");
        know(
                6,
                "ago published updated min minutes read by author written editor staff photo credit image source reviewed");
        know(7, "filter sort results items showing page category categories tags search reset clear select");
        know(8, "the and of to in is that for with it as was are this be have");
        know(9, "i you my your we our me us");
    }

    /** How many numbers {@link #add} gives: one a kind, the share of common words among them. */
    static final int COUNT = 10;

    private Wording() {}

    static void add(Row row, String buffer, Segment segment) {
        int[] counts = new int[COUNT];
        int words = 0;
        int end = Math.min(segment.end, segment.start + LOOK);
        int i = segment.start;
        char[] word = new char[LONGEST_WORD];
        while (i < end) {
            int length = 0;
            while (i < end && isLetter(buffer.charAt(i))) {
                if (length < LONGEST_WORD) {
                    word[length] = (char) (buffer.charAt(i) | 0x20);
                }
                length++;
                i++;
            }
            if (length > 0) {
                words++;
                Integer kind = length > LONGEST_WORD ? null : KINDS.get(new String(word, 0, length));
                if (kind != null) {
                    counts[kind]++;
                }
            } else {
                counts[4] += buffer.charAt(i) == '$' || buffer.charAt(i) == '€' || buffer.charAt(i) == '£' ? 1 : 0;
                counts[0] += buffer.charAt(i) == '©' ? 1 : 0;
                i++;
            }
        }
        for (int kind = 0; kind < COUNT; kind++) {
            row.add((double) counts[kind] / Math.max(1, words));
        }
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static void know(int kind, String words) {
        for (String word : words.split(" ", -1)) {
            KINDS.putIfAbsent(word, kind);
        }
    }
}
