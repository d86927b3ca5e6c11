package org.ibid.normalizer.media;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes to characters. A byte order mark wins, then what is valid UTF-8 is UTF-8 whatever was declared, then the declared
 * charset, then windows-1252, as the WHATWG Encoding Standard reads undeclared Western text. Never fails: what cannot be
 * decoded becomes U+FFFD.
 */
public final class Decoding {

    private static final int HEAD = 4096;

    private Decoding() {}

    public static String plain(byte[] bytes, String declared) {
        return decode(bytes, declared, null);
    }

    /** Like plain text, but a {@code <meta>} or XML declaration in the first 4 KiB counts after the declared charset. */
    public static String html(byte[] bytes, String declared) {
        int end = Math.min(bytes.length, HEAD);
        String head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return decode(bytes, declared, inHead(head));
    }

    private static String decode(byte[] bytes, String declared, String inDocument) {
        int length = bytes.length;
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, length - 2, StandardCharsets.UTF_16BE);
        }
        Charset said = charset(declared);
        if (said == null) {
            said = charset(inDocument);
        }
        // 7-bit encodings such as ISO-2022-JP are valid UTF-8 too
        boolean other = said != null
                && (said.name().startsWith("ISO-2022") || said.name().startsWith("UTF-"));
        String utf8 = !other || said.equals(StandardCharsets.UTF_8) ? strictUtf8(bytes) : null;
        if (utf8 != null && utf16Guess(bytes) == null) {
            return utf8;
        }
        if (said != null && !said.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, said);
        }
        Charset guess = utf16Guess(bytes);
        if (guess != null) {
            return new String(bytes, guess);
        }
        return new String(bytes, mostlyUtf8(bytes) ? StandardCharsets.UTF_8 : windows1252());
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

    private static String strictUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    /** A few broken sequences in a text that otherwise holds many whole ones. */
    private static boolean mostlyUtf8(byte[] bytes) {
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

    private static Charset utf16Guess(byte[] bytes) {
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

    private static String inHead(String head) {
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

    private static Charset charset(String name) {
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

    private static Charset windows1252() {
        return Charset.forName("windows-1252");
    }
}
