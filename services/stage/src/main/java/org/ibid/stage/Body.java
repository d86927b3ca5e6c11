package org.ibid.stage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way from the network to the store: hashed and counted while it comes, in memory as long as it is small and
 * there is memory for it, and in a temporary file from then on. The file has no name once it is open, so a killed process leaves nothing behind.
 *
 * <p>Faults of the disk are {@link UncheckedIOException}: they are not the site's.
 */
public final class Body implements AutoCloseable {

    /** What is larger goes into a file, whatever there is of memory. */
    private static final int LARGE = 1 << 20;

    /** Growing doubles an array: for a moment the old one and the new one lie there. */
    private static final int GROWTH = 3;

    private final BodyMemory budget;
    private final MessageDigest digest;
    private Bytes memory = new Bytes();
    private long held;
    private @Nullable FileChannel file;
    private long size;

    private static final class Bytes extends ByteArrayOutputStream {

        /** Not copied. */
        ByteArrayInputStream open() {
            return new ByteArrayInputStream(buf, 0, count);
        }
    }

    public Body(BodyMemory budget) {
        this.budget = budget;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    public void write(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
        size += length;
        try {
            FileChannel onDisk = file;
            if (onDisk == null && !fits(length)) {
                onDisk = nameless();
                file = onDisk;
                write(onDisk, ByteBuffer.wrap(memory.toByteArray()));
                forget();
            }
            if (onDisk == null) {
                memory.write(bytes, 0, length);
            } else {
                write(onDisk, ByteBuffer.wrap(bytes, 0, length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of a body", e);
        }
    }

    private boolean fits(int more) {
        if (size > LARGE || !budget.take(GROWTH * (long) more)) {
            return false;
        }
        held += GROWTH * (long) more;
        return true;
    }

    private void forget() {
        memory = new Bytes();
        budget.giveBack(held);
        held = 0;
    }

    private static void write(FileChannel file, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("ibid-original", null);
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    /** In bytes, so far. */
    public long size() {
        return size;
    }

    /** Lower-case hex; ends the writing, and is to be asked for once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** From the first byte on. */
    public InputStream open() {
        if (file == null) {
            return memory.open();
        }
        try {
            return Channels.newInputStream(file.position(0));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of a body", e);
        }
    }

    @Override
    public void close() {
        forget();
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file of a body", e);
        }
    }
}
