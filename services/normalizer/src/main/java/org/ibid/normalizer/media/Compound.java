package org.ibid.normalizer.media;

import java.nio.charset.StandardCharsets;

/** Files in Microsoft's compound format (MS-CFB): not read, but it can be said what they are. */
public final class Compound {

    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private Compound() {}

    /** Why it is not read. */
    public static DocumentFailure failure(byte[] bytes) {
        // MS-OFFCRYPTO wraps an encrypted document in a stream of this name
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(ENCRYPTED)
                ? DocumentFailure.encrypted("Office document")
                : new DocumentFailure(
                        "unsupported-media-type",
                        "No reader for the old binary Office formats: save the document as .docx, .odt or PDF.");
    }
}
