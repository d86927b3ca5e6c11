package org.ibid.normalizer.media;

import java.util.Objects;

/** Why a document of a known format cannot be read; code and message as {@code Normalization.Unreadable} has them. */
public final class DocumentFailure extends Exception {

    private final String code;

    public DocumentFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    /** @param format as a person calls it, like "Word document" */
    public static DocumentFailure damaged(String format) {
        return new DocumentFailure(
                "damaged", "The " + format + " is damaged or cut short: get it again, or open and save it anew.");
    }

    public static DocumentFailure encrypted(String format) {
        return new DocumentFailure(
                "encrypted", "The " + format + " opens with a password only: save a copy of it without one.");
    }

    public static DocumentFailure tooDeep(String format) {
        return new DocumentFailure(
                "too-deep", "The " + format + " nests its elements deeper than any that is meant to be read.");
    }

    public String code() {
        return code;
    }

    /** What a person can act on. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
