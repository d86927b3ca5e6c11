package org.ibid.normalizer.rtf;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/** The encodings that RTF names by number. */
final class RtfCharsets {

    static final Charset WESTERN = Charset.forName("windows-1252");

    private RtfCharsets() {}

    /** By the code page of {@code \ansicpg}. */
    static Charset page(int page) {
        return switch (page) {
            case 932 -> named("windows-31j");
            case 936 -> named("GBK");
            case 949 -> named("x-windows-949");
            case 950 -> named("Big5");
            case 10000 -> named("x-MacRoman");
            case 65001 -> named("UTF-8");
            case 437, 850, 852, 866 -> named("IBM" + page);
            case 874 -> named("x-windows-874");
            default -> page >= 1250 && page <= 1258 ? named("windows-" + page) : WESTERN;
        };
    }

    /** By the number of {@code \fcharset}; none for the document's own. */
    static @Nullable Charset font(int charset) {
        return switch (charset) {
            case 77 -> page(10000);
            case 128 -> page(932);
            case 129 -> page(949);
            case 134 -> page(936);
            case 136 -> page(950);
            case 161 -> page(1253);
            case 162 -> page(1254);
            case 163 -> page(1258);
            case 177 -> page(1255);
            case 178 -> page(1256);
            case 186 -> page(1257);
            case 204 -> page(1251);
            case 222 -> page(874);
            case 238 -> page(1250);
            default -> null;
        };
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (UnsupportedCharsetException | IllegalCharsetNameException missing) {
            return WESTERN;
        }
    }
}
