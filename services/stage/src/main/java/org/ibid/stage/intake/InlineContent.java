package org.ibid.stage.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.ibid.contracts.Intake.Content;
import org.jspecify.annotations.Nullable;

/**
 * A document that came inside its intake.
 *
 * @param bytes decoded once, and shared: not to be changed
 * @param mediaType as declared; null when it was not
 * @param charset of the bytes; null when it was not declared
 */
public record InlineContent(
        byte[] bytes, @Nullable String mediaType, @Nullable String charset) {

    // encoders break lines; anything else outside the alphabet is a mistake to be told
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    static InlineContent of(Content content) throws Refusal {
        if ((content.text() == null) == (content.base64() == null)) {
            throw new Refusal("content-malformed", "content needs exactly one of text, base64 and sha256");
        }
        if (content.text() != null) {
            return new InlineContent(content.text().getBytes(StandardCharsets.UTF_8), content.mediaType(), "UTF-8");
        }
        return new InlineContent(decode(content.base64()), content.mediaType(), content.charset());
    }

    private static byte[] decode(String base64) throws Refusal {
        boolean broken = base64.chars().anyMatch(c -> c <= ' ');
        try {
            return Base64.getDecoder()
                    .decode(broken ? WHITE_SPACE.matcher(base64).replaceAll("") : base64);
        } catch (IllegalArgumentException e) {
            throw new Refusal("content-malformed", "content.base64 is not base64: " + e.getMessage());
        }
    }
}
