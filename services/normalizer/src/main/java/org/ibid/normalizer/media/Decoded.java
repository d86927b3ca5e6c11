package org.ibid.normalizer.media;

import java.io.Reader;
import java.nio.charset.Charset;
import java.util.List;
import org.ibid.contracts.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Bytes and the encoding they are read in.
 *
 * @param skip the length of the byte order mark
 * @param contradicted what was declared and cannot be, or is not
 * @param guessed nothing but the bytes themselves told the encoding
 */
public record Decoded(
        byte[] bytes, int skip, Charset charset, @Nullable String contradicted, boolean guessed) {

    public String text() {
        return new String(bytes, skip, bytes.length - skip, charset);
    }

    /** The characters, decoded while they are read: a parser needs no copy of the whole. */
    public Reader reader() {
        return new DecodingReader(bytes, skip, charset);
    }

    /** What there is to say where the encoding is a guess, or another than was declared. */
    public List<Diagnostic> findings() {
        if (contradicted != null) {
            return List.of(finding(
                    "text.encoding-contradicted",
                    Diagnostic.Severity.WARNING,
                    "Declared as " + contradicted + ", the bytes are not: read as " + charset.name() + "."));
        }
        return guessed
                ? List.of(finding(
                        "text.encoding-guessed",
                        Diagnostic.Severity.INFO,
                        "No encoding was declared; by its bytes it was read as " + charset.name() + "."))
                : List.of();
    }

    private static Diagnostic finding(String code, Diagnostic.Severity severity, String message) {
        return new Diagnostic(code, severity, message, null, null);
    }
}
