package org.ibid.citations.identifier;

/** Where a URL in running text ends, and whether a URL can be one at all (RFC 3986). */
final class Urls {
    private static final String[] STARTS = {"http://", "https://", "ftp://", "www."};

    private Urls() {}

    /** The first URL's start at or after {@code from}, or -1. */
    static int next(String text, int from) {
        for (int i = from; i < text.length() - 4; i++) {
            char c = (char) (text.charAt(i) | 32);
            if ((c == 'h' || c == 'f' || c == 'w') && starts(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean starts(String text, int at) {
        for (String start : STARTS) {
            if (text.regionMatches(true, at, start, 0, start.length())) {
                boolean whole = at + start.length() < text.length()
                        && Character.isLetterOrDigit(text.charAt(at + start.length()));
                return whole && (!start.equals("www.") || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
            }
        }
        return false;
    }

    /** The end of the URL at {@code at}: closing punctuation of the sentence around it does not belong to it. */
    static int end(String text, int at) {
        int end = at;
        int open = 0;
        while (end < text.length() && isPart(text.charAt(end))) {
            char c = text.charAt(end);
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        while (end > at) {
            char c = text.charAt(end - 1);
            if (c == ')' && open < 0) {
                open++;
            } else if (".,;:]'!?*".indexOf(c) < 0) {
                return end;
            }
            end--;
        }
        return end;
    }

    static boolean isPart(char c) {
        return c > ' '
                && "<>\"{}|^`\u00AB\u00BB\u201C\u201D\u201E\u2018\u2019".indexOf(c) < 0
                && !Character.isWhitespace(c)
                && c != '\u00A0';
    }

    /** Whether the host has a dot (or is an address) and only the characters of a host. */
    static boolean isValid(String url) {
        String host = host(url);
        int dot = host.lastIndexOf('.');
        if (dot <= 0 || dot == host.length() - 1 || host.contains("..")) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    static String host(String url) {
        int from = url.indexOf("://");
        from = from < 0 ? 0 : from + 3;
        int to = from;
        while (to < url.length() && "/?#".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        int at = url.lastIndexOf('@', to - 1);
        from = at >= from ? at + 1 : from;
        int colon = url.indexOf(':', from);
        return url.substring(from, colon >= 0 && colon < to ? colon : to);
    }

    /** What follows the host, or "" where nothing does. */
    static String afterHost(String url, String host) {
        int from = url.indexOf("://");
        int at = url.indexOf(host, from < 0 ? 0 : from + 3);
        return at < 0 ? "" : url.substring(at + host.length());
    }
}
