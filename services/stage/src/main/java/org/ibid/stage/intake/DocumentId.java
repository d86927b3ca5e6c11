package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.ibid.contracts.Intake;

/**
 * The id of a document: the intake's own, else derived from the requested URL (never from a redirect's target or
 * rel=canonical), else from the content. So whoever publishes can know it, and publishing again is the same document.
 */
public final class DocumentId {

    private static final int DERIVED_LENGTH = 32;
    private static final Pattern OWN = Pattern.compile("[^\\p{Cntrl}\\s/][^\\p{Cntrl}]{0,254}");

    private DocumentId() {}

    /** @throws IllegalArgumentException when the intake names no document, or names it in a way that can't be used */
    public static String of(Intake intake) {
        if (intake.url() == null && intake.content() == null) {
            throw new IllegalArgumentException("an intake needs a url or content");
        }
        String canonical = intake.url() == null ? null : CanonicalUrl.of(intake.url());
        byte[] content = intake.content() == null ? null : InlineContent.bytes(intake.content());
        if (intake.id() != null) {
            if (!OWN.matcher(intake.id()).matches()) {
                throw new IllegalArgumentException(
                        "an id is 1 to 255 characters without control characters and does not begin with a space or slash");
            }
            return intake.id();
        }
        return canonical != null
                ? "url-" + Sha256.of(canonical.getBytes(UTF_8)).substring(0, DERIVED_LENGTH)
                : "sha-" + Sha256.of(content).substring(0, DERIVED_LENGTH);
    }
}
