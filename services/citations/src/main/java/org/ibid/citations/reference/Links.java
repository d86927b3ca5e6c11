package org.ibid.citations.reference;

import org.ibid.citations.identifier.Dois;

/** Where a URL or a DOI written without spaces ends, so that it is one token. Linear in its length. */
final class Links {
    private static final String[] SCHEMES = {"http://", "https://", "ftp://", "www."};

    private Links() {}

    /** The end of the link that starts at {@code at}, or {@code at} where none does. */
    static int end(String raw, int at) {
        char c = raw.charAt(at);
        if (c == '1' && raw.startsWith("10.", at)) {
            return doi(raw, at);
        }
        char lower = (char) (c | 32);
        if (lower != 'h' && lower != 'w' && lower != 'f') {
            return at;
        }
        for (String scheme : SCHEMES) {
            if (raw.regionMatches(true, at, scheme, 0, scheme.length())) {
                return Dois.linkEnd(raw, at, trimmed(raw, at, run(raw, at + scheme.length())));
            }
        }
        return at;
    }

    private static int doi(String raw, int at) {
        int i = at + 3;
        while (i < raw.length() && i < at + 12 && Character.isDigit(raw.charAt(i))) {
            i++;
        }
        boolean registrant = i >= at + 7 && i < raw.length() && raw.charAt(i) == '/';
        return registrant ? Dois.linkEnd(raw, at, trimmed(raw, at, run(raw, i + 1))) : at;
    }

    private static int run(String raw, int from) {
        int i = from;
        while (i < raw.length() && isPart(raw.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isPart(char c) {
        return c > ' '
                && c != '<'
                && c != '>'
                && c != '"'
                && c != '{'
                && c != '}'
                && c != 0xA0
                && (c < 0x2018 || c > 0x201F)
                && c != 0xAB
                && c != 0xBB
                && !Character.isWhitespace(c);
    }

    private static int trimmed(String raw, int from, int to) {
        int depth = 0;
        for (int i = from; i < to; i++) {
            depth += raw.charAt(i) == '(' ? 1 : raw.charAt(i) == ')' ? -1 : 0;
        }
        int end = to;
        while (end > from) {
            char c = raw.charAt(end - 1);
            if (c == ')' && depth < 0) {
                depth++;
            } else if (".,;:]'!?*".indexOf(c) < 0) {
                break;
            }
            end--;
        }
        return end;
    }
}
