package org.ibid.normalizer.pdf;

/** Why a PDF has no text to read. */
public final class PdfFailure extends Exception {

    private final String code;

    PdfFailure(String code, String message) {
        super(message);
        this.code = code;
    }

    /** {@code pdf-encrypted}, {@code pdf-damaged} or {@code pdf-image-only}. */
    public String code() {
        return code;
    }
}
