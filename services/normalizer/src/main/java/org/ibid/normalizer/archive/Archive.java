package org.ibid.normalizer.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/**
 * A zip file (APPNOTE 6.3, without its 64-bit form) in memory, read by its central directory. One part unpacks to at most 64 MiB,
 * all parts that are read to at most 128 MiB; a part that is not asked for is not unpacked.
 */
public final class Archive {

    private static final int END_RECORD = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_ENTRY = 0x04034b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int MOST_ENTRIES = 20_000;
    private static final int LARGEST_PART = 64 << 20;
    private static final int LARGEST_WHOLE = 128 << 20;

    private final String format;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private long unpacked;

    private record Entry(int method, boolean encrypted, int packed, int local) {}

    private Archive(byte[] bytes, String format) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.format = format;
    }

    /**
     * @param format what failures call it
     * @throws DocumentFailure {@code damaged} without a directory of entries
     */
    public static Archive open(byte[] bytes, String format) throws DocumentFailure {
        Archive archive = new Archive(bytes, format);
        try {
            archive.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException outside) {
            throw DocumentFailure.damaged(format);
        }
        return archive;
    }

    /** What failures call it. */
    public String format() {
        return format;
    }

    /** In the order of the directory. */
    public Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * A part's bytes; none when there is none of that name.
     *
     * @throws DocumentFailure {@code damaged}, {@code encrypted} or {@code expands-too-far}
     */
    public byte @Nullable [] read(String name) throws DocumentFailure {
        Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        if (entry.encrypted()) {
            throw DocumentFailure.encrypted(format);
        }
        try {
            if (bytes.getInt(entry.local()) != LOCAL_ENTRY) {
                throw DocumentFailure.damaged(format);
            }
            int data = entry.local()
                    + 30
                    + unsigned(bytes.getShort(entry.local() + 26))
                    + unsigned(bytes.getShort(entry.local() + 28));
            return switch (entry.method()) {
                case 0 -> counted(Arrays.copyOfRange(bytes.array(), data, checkedEnd(data, entry.packed())));
                case 8 -> inflated(data, checkedEnd(data, entry.packed()));
                default -> throw DocumentFailure.damaged(format);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException broken) {
            throw DocumentFailure.damaged(format);
        }
    }

    private void readDirectory() throws DocumentFailure {
        int end = endRecord();
        int count = unsigned(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
            if (bytes.getInt(at) != DIRECTORY_ENTRY) {
                throw DocumentFailure.damaged(format);
            }
            int nameLength = unsigned(bytes.getShort(at + 28));
            String name = new String(bytes.array(), at + 46, nameLength, StandardCharsets.UTF_8);
            boolean encrypted = (bytes.getShort(at + 8) & 1) != 0;
            Entry entry = new Entry(
                    unsigned(bytes.getShort(at + 10)), encrypted, bytes.getInt(at + 20), bytes.getInt(at + 42));
            entries.putIfAbsent(name, entry);
            at += 46 + nameLength + unsigned(bytes.getShort(at + 30)) + unsigned(bytes.getShort(at + 32));
        }
    }

    private int endRecord() throws DocumentFailure {
        int last = bytes.limit() - 22;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_RECORD) {
                return at;
            }
        }
        throw DocumentFailure.damaged(format);
    }

    private int checkedEnd(int start, int length) {
        if (length < 0 || start > bytes.limit() - length) {
            throw new IndexOutOfBoundsException();
        }
        return start + length;
    }

    private byte[] inflated(int start, int end) throws DataFormatException, DocumentFailure {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), start, end - start);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, (end - start) * 2));
            byte[] piece = new byte[1 << 14];
            while (!inflater.finished()) {
                int read = inflater.inflate(piece);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw DocumentFailure.damaged(format);
                }
                out.write(piece, 0, read);
                checkSize(out.size());
            }
            return counted(out.toByteArray());
        } finally {
            inflater.end();
        }
    }

    private byte[] counted(byte[] part) throws DocumentFailure {
        checkSize(part.length);
        unpacked += part.length;
        return part;
    }

    private void checkSize(int part) throws DocumentFailure {
        if (part > LARGEST_PART || unpacked + part > LARGEST_WHOLE) {
            throw new DocumentFailure(
                    "expands-too-far",
                    "The " + format + " unpacks to more than " + (LARGEST_WHOLE >> 20)
                            + " MiB, or a part of it to more than " + (LARGEST_PART >> 20) + " MiB.");
        }
    }

    private static int unsigned(short value) {
        return value & 0xFFFF;
    }
}
