package org.ibid.cli.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
            InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
            Entries entries = CollectionReader.open(bytes, Files.size(file));
            return StreamSupport.stream(new Documents(entries), false).onClose(() -> close(entries));
        } catch (IOException e) {
            refused.put(file.toString(), String.valueOf(e.getMessage()));
            return Stream.empty();
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

        private final Entries entries;
        private int read;

        Documents(Entries entries) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
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
            return new Wanted(
                    name,
                    mark + " " + read,
                    api -> api.upload(inside, type(content), content.url(), held),
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
