package org.ibid.normalizer.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import org.ibid.normalizer.Source;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Source} whose bytes stay where they are until it is the document's turn, so that what waits takes no memory.
 *
 * @param fetchedAt as {@link Source} has it, like the other fields
 */
public record StoredSource(
        Stored original,
        @Nullable String mediaType,
        @Nullable String charset,
        @Nullable String url,
        @Nullable String title,
        @Nullable Instant fetchedAt) {

    /** Where the bytes are; may be opened more than once. */
    public interface Stored {

        /** In bytes. */
        long size();

        /** As many bytes as {@link #size} says, or an exception on opening or on reading. */
        InputStream open() throws IOException;
    }

    /** The source with its bytes in memory. */
    public Source load() throws IOException {
        try (InputStream in = original.open()) {
            return new Source(in.readAllBytes(), mediaType, charset, url, title, fetchedAt);
        }
    }

    /** One whose bytes are in memory already. */
    static StoredSource of(Source source) {
        return new StoredSource(
                new InMemory(source.bytes()),
                source.mediaType(),
                source.charset(),
                source.url(),
                source.title(),
                source.fetchedAt());
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record InMemory(byte[] bytes) implements Stored {

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
