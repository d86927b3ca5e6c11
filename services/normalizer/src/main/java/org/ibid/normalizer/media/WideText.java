package org.ibid.normalizer.media;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-16 without a byte order mark in a script whose characters have no zero byte: nearly all of it are letters of such a script. */
final class WideText {

    private static final int LOOK = 1 << 14;
    /** One unit in so many may be anything. */
    private static final int MOST_OTHERS = 20;
    /** Of so many units one at least parts words or sentences. */
    private static final int FEWEST_PARTED = 100;

    private WideText() {}

    /** The byte order; null where it is no such text. */
    static @Nullable Charset of(byte[] bytes) {
        if (bytes.length < 8 || bytes.length % 2 != 0) {
            return null;
        }
        if (isText(bytes, 1)) {
            return StandardCharsets.UTF_16LE;
        }
        return isText(bytes, 0) ? StandardCharsets.UTF_16BE : null;
    }

    /** @param high where in a unit its high byte stands */
    private static boolean isText(byte[] bytes, int high) {
        int end = Math.min(bytes.length, LOOK) & ~1;
        int others = 0;
        int parted = 0;
        for (int i = 0; i < end; i += 2) {
            char c = (char) ((bytes[i + high] & 0xFF) << 8 | bytes[i + 1 - high] & 0xFF);
            boolean parts = c == ' ' || c == '\n' || c == '、' || c == '。' || c == '，';
            parted += parts ? 1 : 0;
            others += parts || c < 0x80 || isOfOneScript(c) ? 0 : 1;
        }
        int units = end / 2;
        return others * MOST_OTHERS <= units && parted * FEWEST_PARTED >= units;
    }

    private static boolean isOfOneScript(char c) {
        return c >= 0x370 && c < 0x700
                || c >= 0x900 && c < 0xE80
                || c >= 0x3000 && c < 0x3100
                || c >= 0x4E00 && c < 0xA000
                || c >= 0xAC00 && c < 0xD7A4
                || c >= 0xFF00 && c < 0xFFF0;
    }
}
