package org.ibid.citations.marker;

/** Notes that comment before they cite: {@code The minutes are silent. See also Orla Finn, Lamp Oil, 88.} */
public final class Comments {

    /** In characters, of a comment. */
    private static final int SHORTEST = 20;

    /** Of a citation that says more than a name and a year. */
    private static final int SHORTEST_CITATION = 40;

    private Comments() {}

    /** Where the citation begins behind a comment and the words that lead to it; {@code start} where no comment stands before it. */
    public static int end(String content, int start, int end) {
        for (int i = start; i + 2 < end; i++) {
            char c = content.charAt(i);
            if (Character.isDigit(c) || "“«„(".indexOf(c) >= 0) {
                return start;
            }
            boolean closes = (c == '.' || c == ';') && content.charAt(i + 1) == ' ' && i - start >= SHORTEST;
            int lead = closes && end - i > SHORTEST_CITATION ? CitationWords.LEADS.endOf(content, i + 2, end) : -1;
            if (lead > i + 2 && lead + 1 < end && content.charAt(lead) == ' ') {
                return Character.isUpperCase(content.charAt(lead + 1)) ? lead + 1 : start;
            }
        }
        return start;
    }
}
