package org.ibid.citations.marker;

import org.ibid.wording.Letters;

/** Names in scripts that part no words: 王芳和张伟, 佐藤ら. */
final class Unspaced {

    /** Characters of a name that nothing parts from the prose before it. */
    static final int SHORTEST = 2;

    private static final int LONGEST = 4;

    private Unspaced() {}

    /** How many characters of a name's may at least be prose that it is glued to, のちに久院; all of them where none can. */
    static int proseBefore(String name) {
        boolean glued = name.length() > SHORTEST && Letters.isUnspaced(name.charAt(0));
        return glued ? Math.max(1, name.length() - LONGEST) : name.length();
    }

    /** Where the name ends that a word for further authors stands behind: 佐藤ら, 陈静等; {@code end} when none does. */
    static int beforeOthers(String content, int start, int end) {
        for (int length = Math.min(2, end - start - 1); length > 0; length--) {
            if (CitationWords.OTHERS.contains(content.substring(end - length, end))) {
                return end - length;
            }
        }
        return end;
    }

    /** Where the name begins behind what leads to it, 参见李明华; {@code start} when nothing does. */
    static int afterLead(String content, int start, int end) {
        for (int length = Math.min(2, end - start - SHORTEST); length > 0; length--) {
            if (CitationWords.LEADS.contains(content.substring(start, start + length))) {
                return start + length;
            }
        }
        return start;
    }

    /** Where a Korean name ends that <i>and</i> is the last syllable of, before another name: 이영희와 박민수; {@code end} when none is. */
    static int beforeAnd(String content, int start, int end) {
        boolean joined = end - start > SHORTEST
                && isHangul(content.charAt(end - 1))
                && isHangul(content.charAt(start))
                && isJoiner(content, end - 1);
        return joined ? end - 1 : end;
    }

    private static boolean isHangul(char c) {
        return c >= '\uAC00' && c <= '\uD7A3';
    }

    /** Where the last of the names begins that a word for <i>and</i> joins; {@code start} when there is but one. */
    static int lastName(String content, int start, int end) {
        for (int i = end - SHORTEST; i > start + SHORTEST; i--) {
            if (isJoiner(content, i - 1)) {
                return i;
            }
        }
        return start;
    }

    /** Past a joiner that stands right before a name. */
    static int overJoiner(String content, int from, int start) {
        boolean joined = start - from > SHORTEST
                && Letters.isUnspaced(content.charAt(start))
                && Letters.isUnspaced(content.charAt(start - 2))
                && isJoiner(content, start - 1);
        return joined ? start - 1 : start;
    }

    private static boolean isJoiner(String content, int at) {
        return CitationWords.JOINERS.contains(content.substring(at, at + 1));
    }
}
