package org.ibid.normalizer.unicode;

import java.text.Normalizer;

/**
 * Makes characters regular without changing what a reader sees: NFC (UAX #15), presentation ligatures as letters, every
 * kind of space as a plain one, soft hyphens, zero-width and bidi controls gone, lone surrogates as U+FFFD. Quotation marks,
 * dashes and superscript digits stay as they are. Line separators become line feeds.
 */
public final class Characters {

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    private static final int REMOVED = -1;

    private Characters() {}

    /** The regular form; the same object when it is regular already. */
    public static String clean(String text) {
        int irregular = firstIrregular(text);
        if (irregular < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        out.append(text, 0, irregular);
        for (int i = irregular; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 && c >= ' ') {
                out.append(c);
            } else if (c >= '\uFB00' && c <= '\uFB06') {
                out.append(LIGATURES[c - 0xFB00]);
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (pair) {
                    out.append(c).append(text.charAt(++i));
                } else {
                    out.append('\uFFFD');
                }
            } else if (c == '\u200C' || c == '\u200D') {
                // joiners shape Arabic and Indic words and emoji; between other letters they are noise
                if (joins(out, text, i)) {
                    out.append(c);
                }
            } else {
                int mapped = map(c);
                if (mapped != REMOVED) {
                    out.append((char) mapped);
                }
            }
        }
        return Normalizer.isNormalized(out, Normalizer.Form.NFC)
                ? out.toString()
                : Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /** White space as this project's content knows it, after {@link #clean}. */
    public static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static int firstIrregular(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isRegular(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Nothing in {@code text[0,length)} would be changed by {@link #clean}. */
    public static boolean isRegular(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (!isRegular(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRegular(char c) {
        // below U+0300 nothing composes with what stands before it
        return c < 0x7F
                ? c >= ' ' || c == '\n' || c == '\t'
                : c > 0xA0 && c < 0x300 && c != 0xAD || isPlainPunctuation(c);
    }

    private static boolean isPlainPunctuation(char c) {
        return c >= '\u2010' && c <= '\u2027';
    }

    private static boolean joins(StringBuilder before, String text, int at) {
        if (before.isEmpty() || at + 1 >= text.length()) {
            return false;
        }
        char last = before.charAt(before.length() - 1);
        return last >= '\u0600' && (last < '\u1E00' || last >= '\u2190') && text.charAt(at + 1) >= '\u0600';
    }

    private static int map(char c) {
        return switch (c) {
            case '\n', '\t' -> c;
            case '\r' -> '\n';
            case '\u0085', '\u2028', '\u2029', '\u000B', '\f' -> '\n';
            case '\u00A0', '\u1680', '\u202F', '\u205F', '\u3000' -> ' ';
            case '\u00AD', '\u200B', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u061C', '\u180E' -> REMOVED;
            default -> {
                if (c >= '\u2000' && c <= '\u200A') {
                    yield ' ';
                }
                boolean control = c < ' ' || (c >= 0x7F && c < 0xA0);
                boolean bidi = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
                boolean noncharacter = c >= '\uFFFE' || (c >= '\uFDD0' && c <= '\uFDEF');
                yield control || bidi || noncharacter ? REMOVED : c;
            }
        };
    }
}
