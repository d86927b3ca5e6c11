package org.ibid.cli.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A document as a file: its type told by its name, gzip undone.
 *
 * @param mediaType null when the name does not tell
 */
public record DocumentFile(byte[] bytes, String mediaType) {

    private static final int MAX_BYTES = 64 << 20;

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html",
            "htm", "text/html",
            "xhtml", "application/xhtml+xml",
            "txt", "text/plain",
            "text", "text/plain",
            "md", "text/markdown",
            "markdown", "text/markdown",
            "pdf", "application/pdf");

    /** Whether a file in a folder is taken for a document. */
    public static boolean isDocument(Path file) {
        return type(file) != null;
    }

    /** @throws IOException when it can't be read, or is larger than 64 MiB unpacked */
    public static DocumentFile read(Path file) throws IOException {
        if (!isPacked(file)) {
            return new DocumentFile(bounded(Files.newInputStream(file)), type(file));
        }
        return new DocumentFile(bounded(new GZIPInputStream(Files.newInputStream(file))), type(file));
    }

    private static byte[] bounded(InputStream in) throws IOException {
        try (in) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("larger than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static boolean isPacked(Path file) {
        return name(file).endsWith(".gz");
    }

    private static String type(Path file) {
        String name = isPacked(file) ? name(file).substring(0, name(file).length() - 3) : name(file);
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
