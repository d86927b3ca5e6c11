package org.ibid.cli.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.ibid.contracts.FileTypes;
import org.jspecify.annotations.Nullable;

/**
 * A document as a file: its type told by its name, gzip undone.
 *
 * @param mediaType null when the name does not tell
 */
public record DocumentFile(byte[] bytes, @Nullable String mediaType) {

    private static final int MAX_BYTES = 64 << 20;

    /** Whether a file in a folder is taken for a document. */
    public static boolean isDocument(Path file) {
        return mediaType(file) != null;
    }

    /** @throws IOException when it can't be read, or is larger than 64 MiB unpacked */
    public static DocumentFile read(Path file) throws IOException {
        if (!isPacked(file)) {
            return new DocumentFile(bounded(Files.newInputStream(file)), mediaType(file));
        }
        return new DocumentFile(bounded(new GZIPInputStream(Files.newInputStream(file))), mediaType(file));
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

    public static boolean isPacked(Path file) {
        return name(file).endsWith(".gz");
    }

    /** Told by its name, whether it is packed or not; null when the name does not tell. */
    public static @Nullable String mediaType(Path file) {
        String name = isPacked(file) ? name(file).substring(0, name(file).length() - 3) : name(file);
        return FileTypes.mediaType(name);
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
