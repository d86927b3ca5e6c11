package org.ibid.normalizer.sources;

/** Tells an entry that names a source from other lines. */
public final class CitedWork {

    private CitedWork() {}

    /** Has a year between 1000 and 2999 standing alone, or an address. */
    public static boolean looksCited(CharSequence text) {
        int digits = 0;
        int n = text.length();
        for (int i = 0; i <= n; i++) {
            char c = i < n ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if (digits == 4 && (text.charAt(i - 4) == '1' || text.charAt(i - 4) == '2')) {
                return true;
            }
            digits = 0;
            if ((c == 'h' && starts(text, i, "http"))
                    || (c == 'w' && starts(text, i, "www."))
                    || (c == 'd' && starts(text, i, "doi"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(CharSequence text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
