package org.ibid.fetcher.collection;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.FileTypes;
import org.ibid.fetcher.response.WatchedStream;
import org.jspecify.annotations.Nullable;

/** The documents in a ZIP: the files that are documents by their names. */
final class ZipEntries implements Entries {

    /** Whose end is only found by reading on, all of it in memory. */
    private static final int MAX_OF_NO_LENGTH = 16 << 20;

    private final BoundedStep bytes;
    private final EndWatch end;
    private final ZipArchiveInputStream zip;
    private final UnpackedBytes unpacked;
    private @Nullable InputStream open;

    ZipEntries(InputStream in, UnpackedBytes unpacked) {
        this.bytes = new BoundedStep(in, "one of its files, stored without its length,", MAX_OF_NO_LENGTH);
        this.end = new EndWatch(bytes);
        this.zip = new ZipArchiveInputStream(end, "UTF-8", true, true);
        this.unpacked = unpacked;
    }

    @Override
    public Expansion.Kind kind() {
        return Expansion.Kind.ZIP;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        if (open != null) {
            // what is not wanted unpacks too, and counts
            UnpackedBytes.drain(open);
            open = null;
        }
        bytes.end();
        ZipArchiveEntry entry = zip.getNextEntry();
        if (entry == null && !end.isSeen()) {
            // the library takes a cut in a header for the end
            throw new EOFException("it breaks off");
        }
        return entry == null ? null : entry(entry);
    }

    private Entry entry(ZipArchiveEntry entry) {
        String name = entry.getName();
        if (!zip.canReadEntryData(entry)) {
            return new Entry.Refused(name, "it is encrypted, or packed in a way that can't be read from a stream");
        }
        if (entry.getMethod() == ZipEntry.STORED && entry.getGeneralPurposeBit().usesDataDescriptor()) {
            bytes.begin();
        }
        InputStream content = unpacked.count(zip);
        open = content;
        String type = FileTypes.mediaType(name);
        if (entry.isDirectory() || type == null || isHidden(name)) {
            return new Entry.PassedOver(name);
        }
        return new Entry.Content(name, null, type, null, at(entry), content);
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/") || name.startsWith(".") || name.contains("/.");
    }

    private static @Nullable Instant at(ZipArchiveEntry entry) {
        return entry.getTime() < 0 ? null : Instant.ofEpochMilli(entry.getTime());
    }

    /** Sees the record go by that ends every ZIP. */
    private static final class EndWatch extends WatchedStream {

        private static final int END = 0x504B0506;

        private int last;
        private boolean seen;

        EndWatch(InputStream in) {
            super(in);
        }

        boolean isSeen() {
            return seen;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int n = 0; n < read; n++) {
                watch(into[from + n]);
            }
            return read;
        }

        private void watch(int read) {
            last = last << 8 | read & 0xFF;
            seen |= last == END;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
