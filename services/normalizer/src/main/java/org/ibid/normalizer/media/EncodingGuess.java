package org.ibid.normalizer.media;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding that bytes are likest, where nothing true was declared and they are no UTF-8: ICU's detector over what stands around
 * bytes beyond ASCII, since it looks at the first 8,000 bytes alone. Its ISO names stand for the larger encodings of Windows.
 */
final class EncodingGuess {

    private static final int SAMPLE = 8000;
    private static final int AROUND = 60;
    /** Less sure than this, the detector says nothing. */
    private static final int LEAST_SURE = 15;

    private EncodingGuess() {}

    static Charset of(byte[] bytes, boolean markup) {
        Charset wide = WideText.of(bytes);
        if (wide != null) {
            return wide;
        }
        byte[] sample = sample(bytes, markup);
        CharsetMatch match = new CharsetDetector().setText(sample).detect();
        return match == null || match.getConfidence() < LEAST_SURE
                ? Decoding.windows1252()
                : larger(match.getName(), match.getLanguage(), sample);
    }

    private static Charset larger(String name, String language, byte[] sample) {
        return switch (name) {
            case "ISO-8859-2", "windows-1250" ->
                isIsoLatin2(name, language, sample) ? Charset.forName("ISO-8859-2") : Charset.forName("windows-1250");
            case "ISO-8859-7" -> Charset.forName("windows-1253");
            case "ISO-8859-8", "ISO-8859-8-I" -> Charset.forName("windows-1255");
            case "ISO-8859-9" -> Charset.forName("windows-1254");
            case "Shift_JIS" -> Charset.forName("windows-31j");
            case "EUC-KR" -> Charset.forName("x-windows-949");
            case "Big5" -> Charset.forName("Big5-HKSCS");
            // what is no text that anyone writes in this day
            case "ISO-8859-1",
                    "UTF-16BE",
                    "UTF-16LE",
                    "UTF-32BE",
                    "UTF-32LE",
                    "UTF-8",
                    "IBM420_ltr",
                    "IBM420_rtl",
                    "IBM424_ltr",
                    "IBM424_rtl" -> Decoding.windows1252();
            default -> Charset.isSupported(name) ? Charset.forName(name) : Decoding.windows1252();
        };
    }

    /** The two differ in a few letters: of Polish, ą is B1 in the one and B9 in the other, where Czech and its kin have š. */
    private static boolean isIsoLatin2(String name, String language, byte[] sample) {
        boolean polish = "pl".equals(language);
        int iso = 0;
        int windows = 0;
        for (byte each : sample) {
            int b = each & 0xFF;
            windows += b >= 0x80 && b < 0xA0 || polish && b == 0xB9 ? 1 : 0;
            iso += b == 0xB1 || b == 0xB6 || b == 0xBC || !polish && (b == 0xB9 || b == 0xBE) ? 1 : 0;
        }
        return name.startsWith("ISO") && iso > windows;
    }

    /** What stands around bytes beyond ASCII; of markup without its tags. */
    private static byte[] sample(byte[] bytes, boolean markup) {
        ByteArrayOutputStream sample = new ByteArrayOutputStream(SAMPLE);
        boolean inTag = false;
        int until = 0;
        int next = nextBeyondAscii(bytes, 0);
        for (int i = Math.max(0, next - AROUND); i < bytes.length && sample.size() < SAMPLE; i++) {
            if (i > next) {
                next = nextBeyondAscii(bytes, i);
            }
            until = next - i <= AROUND ? next + AROUND : until;
            if (i > until) {
                i = Math.max(i, next - AROUND);
                inTag = false;
            }
            if (i >= bytes.length) {
                break;
            }
            inTag = markup && (bytes[i] == '<' || inTag && bytes[i] != '>');
            if (!inTag) {
                sample.write(bytes[i] == '>' && markup ? ' ' : bytes[i]);
            }
        }
        return sample.size() == 0 ? "".getBytes(StandardCharsets.US_ASCII) : sample.toByteArray();
    }

    private static int nextBeyondAscii(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
