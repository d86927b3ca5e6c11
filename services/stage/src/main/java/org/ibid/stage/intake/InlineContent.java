package org.ibid.stage.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.ibid.contracts.Intake.Content;

/** The bytes of a document that came inside its intake. */
public final class InlineContent {

    // encoders break lines; anything else outside the alphabet is a mistake to be told
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private InlineContent() {}

    /** @throws IllegalArgumentException when it is not exactly one of text and base64, or not base64 */
    public static byte[] bytes(Content content) {
        if ((content.text() == null) == (content.base64() == null)) {
            throw new IllegalArgumentException("content needs exactly one of text and base64");
        }
        if (content.text() != null) {
            return content.text().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder()
                    .decode(WHITE_SPACE.matcher(content.base64()).replaceAll(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("content.base64 is not base64: " + e.getMessage(), e);
        }
    }
}
