package org.ibid.normalizer.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bytes that are gathered until it is known that their characters are whole, in the document's character set or that of a font. */
final class RtfCharacters {

    /** Control words that stand for characters. */
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("~", " "),
            Map.entry("_", "-"),
            Map.entry("tab", " "),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("qmspace", " "));

    private final Map<Integer, @Nullable Charset> fonts = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable Charset charset = RtfCharsets.WESTERN;
    private int font;
    private int skip;

    /** The character that a control word stands for, or null. */
    static @Nullable String named(String word) {
        return NAMED.get(word);
    }

    void page(int number) {
        charset = RtfCharsets.page(number);
    }

    /** The character set of the font, which is the one that is described or used from here on; null if it has none of its own. */
    @Nullable
    Charset font(int number) {
        font = number;
        return fonts.get(number);
    }

    void fontCharset(int number) {
        fonts.put(font, RtfCharsets.font(number));
    }

    /** Leaves out so many bytes that stand for a Unicode character in old readers. */
    void skip(int count) {
        skip = count;
    }

    void add(int value) {
        if (skip > 0) {
            skip--;
        } else {
            bytes.write(value);
        }
    }

    /** What was gathered, which is then forgotten; empty if nothing was. */
    String taken(@Nullable Charset ofGroup) {
        String text = bytes.toString(ofGroup == null ? charset : ofGroup);
        bytes.reset();
        return text;
    }
}
