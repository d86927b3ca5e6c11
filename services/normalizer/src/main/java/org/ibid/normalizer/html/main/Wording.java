package org.ibid.normalizer.html.main;

import org.ibid.normalizer.html.page.Segment;

/** Words that sites use around documents, counted in a segment by kind. */
final class Wording {

    private static final int LOOK = 300;
    /** Twelve letters of five bits fill a long: a word's code is the word itself. */
    private static final int LONGEST_WORD = 12;

    private static final int SLOTS = 1024;
    private static final long[] CODES = new long[SLOTS];
    private static final byte[] KINDS = new byte[SLOTS];

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
                "cart buy price shop shipping delivery stock checkout add wishlist sale discount off reviews review rating stars quantity returns");
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
        while (i < end) {
            int length = 0;
            long code = 0;
            while (i < end && isLetter(buffer.charAt(i))) {
                code = code << 5 | buffer.charAt(i) & 0x1F;
                length++;
                i++;
            }
            if (length > 0) {
                words++;
                int slot = length > LONGEST_WORD ? -1 : slot(code);
                if (slot >= 0 && CODES[slot] == code) {
                    counts[KINDS[slot]]++;
                }
            } else {
                char c = buffer.charAt(i);
                counts[4] += c == '$' || c == '€' || c == '£' ? 1 : 0;
                counts[0] += c == '©' ? 1 : 0;
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

    /** Where the code is, or the free place where it would be. */
    private static int slot(long code) {
        int slot = (int) ((code * 0x9E3779B97F4A7C15L) >>> 54);
        while (CODES[slot] != 0 && CODES[slot] != code) {
            slot = slot + 1 & SLOTS - 1;
        }
        return slot;
    }

    private static void know(int kind, String words) {
        for (String word : words.split(" ", -1)) {
            long code = 0;
            for (int i = 0; i < word.length(); i++) {
                code = code << 5 | word.charAt(i) & 0x1F;
            }
            int slot = slot(code);
            if (CODES[slot] == 0) {
                CODES[slot] = code;
                KINDS[slot] = (byte) kind;
            }
        }
    }
}
