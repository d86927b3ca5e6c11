package org.ibid.cli.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ibid.cli.api.IbidApi;
import org.ibid.fetcher.collection.CollectionReader;
import org.ibid.fetcher.collection.Entries;
import org.ibid.fetcher.collection.Entry;

/**
 * A WARC, ZIP or mbox on this machine, of any size: each document in it is published as if it were a file of its own, and journalled so.
 * One is read at a time, into a temporary file until it is published.
 */
final class ArchiveFile {

    private static final Pattern NAME = Pattern.compile("(?i).*\\.(zip|mbox|w?arc)(\\.gz)?");

    private final Path file;
    private final String mark;
    private final Map<String, String> refused;
    private final AtomicInteger seen = new AtomicInteger();

    /** @param mark of the file; @param refused is told what can't be published */
    ArchiveFile(Path file, String mark, Map<String, String> refused) {
        this.file = file;
        this.mark = mark;
        this.refused = refused;
    }

    static boolean isArchive(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /** How many documents have been read so far. */
    int seen() {
        return seen.get();
    }

    Stream<Wanted> stream() {
        try {
            String sha256 = sha256();
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
            Entries entries = CollectionReader.open(bytes, Files.size(file));
            return StreamSupport.stream(new Documents(sha256, entries), false).onClose(() -> close(entries));
        } catch (IOException e) {
            refused.put(file.toString(), String.valueOf(e.getMessage()));
            return Stream.empty();
        }
    }

    /** Read through once more before its entries are: each of them says which archive it lay in. */
    private String sha256() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] piece = new byte[64 << 10];
            for (int read; (read = bytes.read(piece)) >= 0; ) {
                digest.update(piece, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static void close(Entries entries) {
        try {
            entries.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Documents extends AbstractSpliterator<Wanted> {

        private final String sha256;
        private final Entries entries;
        private int read;

        /** @param sha256 of the archive */
        Documents(String sha256, Entries entries) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.sha256 = sha256;
            this.entries = entries;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Wanted> taker) {
            try {
                for (Entry entry; (entry = entries.next()) != null; ) {
                    read++;
                    String name = file + "/" + entry.name();
                    if (entry instanceof Entry.Content content) {
                        seen.incrementAndGet();
                        taker.accept(document(name, content));
                        return true;
                    }
                    if (!(entry instanceof Entry.PassedOver)) {
                        String why = entry instanceof Entry.Refused(String of, String message)
                                ? message
                                : "it lists documents and holds none: publish it with expand";
                        refused.put(name, why);
                    }
                }
            } catch (IOException e) {
                refused.put(file.toString(), String.valueOf(e.getMessage()));
            }
            return false;
        }

        private Wanted document(String name, Entry.Content content) throws IOException {
            Path held = Files.createTempFile("ibid-ingest", null);
            held.toFile().deleteOnExit();
            Files.copy(content.bytes(), held, StandardCopyOption.REPLACE_EXISTING);
            String inside = file.getFileName() + "/" + content.name();
            IbidApi.Inside where = new IbidApi.Inside(sha256, content.name(), content.at());
            return new Wanted(
                    name,
                    mark + " " + read,
                    api -> api.upload(inside, type(content), content.url(), where, held),
                    () -> delete(held));
        }

        private static String type(Entry.Content content) {
            String type = content.mediaType() == null ? "application/octet-stream" : content.mediaType();
            return content.charset() == null
                    ? type
                    : type + ";charset=" + content.charset().toLowerCase(Locale.ROOT);
        }

        private static void delete(Path held) {
            try {
                Files.deleteIfExists(held);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
