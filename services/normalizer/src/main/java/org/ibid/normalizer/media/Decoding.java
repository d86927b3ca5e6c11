package org.ibid.normalizer.media;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. A byte order mark wins, then what is valid UTF-8 is UTF-8 whatever was declared, then the declared
 * charset if the bytes are possible in it, then what the bytes are likest ({@link EncodingGuess}). Never fails: what cannot be
 * decoded becomes U+FFFD.
 */
public final class Decoding {

    private static final int HEAD = 4096;
    private static final int LOOK = 1 << 16;
    /** One in so many characters beyond ASCII may be wrong. */
    private static final int MOST_WRONG = 50;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Decoding() {}

    public static String plain(byte[] bytes, @Nullable String declared) {
        return plainly(bytes, declared).text();
    }

    /** Like plain text, but a {@code <meta>} or XML declaration in the first 4 KiB counts after the declared charset. */
    public static String html(byte[] bytes, @Nullable String declared) {
        return markup(bytes, declared).text();
    }

    public static Decoded plainly(byte[] bytes, @Nullable String declared) {
        return decoded(bytes, declared, false);
    }

    /** Plain text with a declaration in it, as HTML and XML have. */
    public static Decoded markup(byte[] bytes, @Nullable String declared) {
        return decoded(bytes, declared != null && charset(declared) != null ? declared : inHead(head(bytes)), true);
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }

    private static Decoded decoded(byte[] bytes, @Nullable String declared, boolean markup) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(bytes, 3, StandardCharsets.UTF_8, null, false);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new Decoded(bytes, 2, StandardCharsets.UTF_16LE, null, false);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new Decoded(bytes, 2, StandardCharsets.UTF_16BE, null, false);
        }
        Charset charset = charset(declared);
        // 7-bit encodings such as ISO-2022-JP are valid UTF-8 too
        boolean other = charset != null
                && (charset.name().startsWith("ISO-2022") || charset.name().startsWith("UTF-"));
        Charset wide = wide(bytes);
        boolean maybe = charset == null || !other || charset.equals(StandardCharsets.UTF_8);
        if (maybe && wide == null && isUtf8(bytes)) {
            boolean contradicted = charset != null && !charset.equals(StandardCharsets.UTF_8) && !isAscii(bytes);
            return new Decoded(bytes, 0, StandardCharsets.UTF_8, contradicted ? declared : null, false);
        }
        if (charset != null && !charset.equals(StandardCharsets.UTF_8) && isPossible(bytes, charset)) {
            return new Decoded(bytes, 0, charset, null, false);
        }
        if (wide == null && isMostlyUtf8(bytes)) {
            return new Decoded(bytes, 0, StandardCharsets.UTF_8, null, false);
        }
        Charset guess = wide != null ? wide : EncodingGuess.of(bytes, markup);
        return new Decoded(
                bytes, 0, guess, charset == null || charset.equals(guess) ? null : declared, charset == null);
    }

    /** UTF-16, by its zero bytes, or by control characters that are the high bytes of another script than Latin. */
    private static @Nullable Charset wide(byte[] bytes) {
        Charset latin = utf16Guess(bytes);
        int control = 0;
        int end = Math.min(bytes.length, HEAD);
        for (int i = 0; i < end; i++) {
            control += bytes[i] >= 0 && bytes[i] < '\t' ? 1 : 0;
        }
        return latin != null || control * 5 < end ? latin : WideText.of(bytes);
    }

    /** Whether nearly all of it can be decoded; in encodings of one byte a character all can. */
    private static boolean isPossible(byte[] bytes, Charset charset) {
        if (charset.newEncoder().maxBytesPerChar() <= 1) {
            return true;
        }
        String text = new String(bytes, 0, Math.min(bytes.length, LOOK), charset);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long marked = text.chars().filter(c -> c > 0x7F).count();
        return wrong * MOST_WRONG <= marked;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Well-formed by table 3-7 of the Unicode Standard. */
    private static boolean isUtf8(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            if (i + Long.BYTES <= bytes.length && ((long) LONGS.get(bytes, i) & NOT_ASCII) == 0) {
                i += Long.BYTES;
                continue;
            }
            int b = bytes[i] & 0xFF;
            int more = b < 0x80
                    ? 0
                    : b >= 0xC2 && b < 0xE0 ? 1 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xF0 && b < 0xF5 ? 3 : -1;
            if (more < 0 || i + more >= bytes.length) {
                return false;
            }
            int second = more == 0 ? 0 : bytes[i + 1] & 0xFF;
            boolean overlong = b == 0xE0 && second < 0xA0 || b == 0xF0 && second < 0x90;
            boolean beyond = b == 0xED && second > 0x9F || b == 0xF4 && second > 0x8F;
            if (overlong || beyond) {
                return false;
            }
            for (int j = 1; j <= more; j++) {
                if ((bytes[i + j] & 0xC0) != 0x80) {
                    return false;
                }
            }
            i += more + 1;
        }
        return true;
    }

    /** A few broken sequences in a text that otherwise holds many whole ones. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        int whole = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                continue;
            }
            int more = b >= 0xF0 && b < 0xF5 ? 3 : b >= 0xE0 && b < 0xF0 ? 2 : b >= 0xC2 && b < 0xE0 ? 1 : 0;
            int seen = 0;
            while (seen < more && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
                seen++;
                i++;
            }
            if (more > 0 && seen == more) {
                whole++;
            } else {
                broken++;
            }
        }
        return whole > broken * 4;
    }

    private static @Nullable Charset utf16Guess(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int end = Math.min(bytes.length, HEAD) & ~1;
        for (int i = 0; i < end; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (end > 8 && odd * 4 > end && even * 16 < end) {
            return StandardCharsets.UTF_16LE;
        }
        return end > 8 && even * 4 > end && odd * 16 < end ? StandardCharsets.UTF_16BE : null;
    }

    private static @Nullable String inHead(String head) {
        int at = head.indexOf("charset=");
        int skip = "charset=".length();
        if (at < 0 && head.startsWith("<?xml")) {
            at = head.indexOf("encoding=");
            skip = "encoding=".length();
        }
        if (at < 0) {
            return null;
        }
        int start = at + skip;
        while (start < head.length() && "\"' ".indexOf(head.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < head.length() && "\"'>;/ \n".indexOf(head.charAt(end)) < 0) {
            end++;
        }
        return head.substring(start, end);
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            String label = name.strip().toLowerCase(Locale.ROOT);
            return switch (label) {
                // labels that the WHATWG Encoding Standard maps to the larger charset
                case "iso-8859-1", "latin1", "us-ascii", "ascii", "l1" -> windows1252();
                case "gb2312", "gbk" -> Charset.forName("GB18030");
                case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Charset.forName("windows-31j");
                case "iso-8859-9" -> Charset.forName("windows-1254");
                default -> Charset.forName(label);
            };
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    static Charset windows1252() {
        return Charset.forName("windows-1252");
    }
}
