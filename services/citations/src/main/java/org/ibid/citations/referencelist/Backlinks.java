package org.ibid.citations.referencelist;

/** The signs that lead from a note back into the text: {@code ^ a b c} before it, {@code ↩} after it. */
final class Backlinks {

    private Backlinks() {}

    /** Where the entry's own text ends, before {@code ↩}, {@code ↑} or {@code ^} and white space. */
    static int trimmedEnd(String content, int start, int end) {
        int at = end;
        while (at > start + 1
                && (content.charAt(at - 1) <= ' ' || "↩↑^⤴\uFE0E\uFE0F\u00A0".indexOf(content.charAt(at - 1)) >= 0)) {
            at--;
        }
        return at;
    }

    /** Where the entry's own text begins, behind {@code ^}, {@code ↑} and the letters of several places. */
    static int skip(String content, int start, int end) {
        int at = start;
        if ("^↑".indexOf(content.charAt(at)) < 0) {
            return start;
        }
        at++;
        while (at < end) {
            char c = content.charAt(at);
            boolean single = c >= 'a' && c <= 'z' && at + 1 < end && !Character.isLetter(content.charAt(at + 1));
            if (c != ' ' && c != '\u00A0' && !single) {
                break;
            }
            at++;
        }
        return at < end ? at : start;
    }
}
