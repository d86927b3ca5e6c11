package org.ibid.citations.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The extent of a DOI in running text: ISO 26324 syntax {@code 10.registrant/suffix}, without the sentence's punctuation. */
public final class Dois {
    private static final List<String> PAGES =
            List.of("/full/html", "/full", "/abstract", "/epdf", "/pdf", "/meta", "/summary", "/fulltext.html");

    private static final int LONGEST_SICI = 120;

    private Dois() {}

    /** The end of the DOI at {@code at}, or {@code at} where none is. */
    public static int end(String text, int at) {
        int slash = registrantEnd(text, at);
        if (slash < 0) {
            return at;
        }
        int suffix = slash + (text.charAt(slash) == '/' ? 1 : 3);
        boolean sici = text.regionMatches(true, suffix, "(SICI)", 0, 6) || closesAsSici(text, suffix);
        int end = suffix;
        while (end < text.length() && isPart(text.charAt(end), sici)) {
            end++;
        }
        int trimmed = suffix + trimmed(text.substring(suffix, end)).length();
        return trimmed > suffix ? trimmed : at;
    }

    /** The end of the link at {@code at}: behind the DOI in it where a {@code <} of the DOI's own cut the link off at {@code end}. */
    public static int linkEnd(String text, int at, int end) {
        boolean cut = end < text.length() && text.charAt(end) == '<';
        int doi = cut ? text.indexOf("10.", at) : -1;
        return doi >= 0 && doi < end ? Math.max(end, end(text, doi)) : end;
    }

    /** Whether the word from {@code suffix} on has the end of a SICI, {@code >2.0.CO;2}. */
    private static boolean closesAsSici(String text, int suffix) {
        int most = Math.min(text.length(), suffix + LONGEST_SICI);
        for (int i = suffix; i < most && !Character.isWhitespace(text.charAt(i)); i++) {
            if (text.startsWith(".0.CO;2", i)) {
                return true;
            }
        }
        return false;
    }

    /** Old suffixes made of journal, issue and page ({@code (SICI)...<693::AID-ASI4>3.0.CO;2-O}) hold angle brackets. */
    private static boolean isPart(char c, boolean sici) {
        return (sici && (c == '<' || c == '>')) || (Urls.isPart(c) && c != '?' && c != '#');
    }

    /** Where the slash after the registrant stands, plain or as {@code %2F}; -1 where none does. */
    private static int registrantEnd(String text, int at) {
        if (!text.startsWith("10.", at)) {
            return -1;
        }
        int i = at + 3;
        while (i < text.length() && i < at + 16 && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        boolean slash = i + 1 < text.length() && (text.charAt(i) == '/' || text.regionMatches(true, i, "%2F", 0, 3));
        return i >= at + 7 && slash ? i : -1;
    }

    /** The DOI as it is registered: percent-decoded, in lower case, without the page that a publisher's address has behind it. */
    static String canonical(String written, boolean inAddress) {
        String doi = written.indexOf('%') < 0 ? written : decoded(written);
        doi = doi.toLowerCase(Locale.ROOT);
        for (String page : PAGES) {
            if (inAddress && doi.endsWith(page) && doi.indexOf('/') < doi.length() - page.length()) {
                return doi.substring(0, doi.length() - page.length());
            }
        }
        return doi;
    }

    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return written; // no escape after all
        }
    }

    /** {@code value} without closing punctuation and unopened brackets. */
    static String trimmed(String value) {
        int open = 0;
        for (int i = 0; i < value.length(); i++) {
            open += value.charAt(i) == '(' ? 1 : value.charAt(i) == ')' ? -1 : 0;
        }
        int end = value.length();
        while (end > 0) {
            char c = value.charAt(end - 1);
            if (c == ')' && open < 0) {
                open++;
            } else if (".,;:]'!?*/&".indexOf(c) < 0) {
                break;
            }
            end--;
        }
        return value.substring(0, end);
    }
}
