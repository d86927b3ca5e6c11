package org.ibid.normalizer.adapter;

import com.mongodb.client.MongoClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Original;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.isolation.IsolatedNormalizer;
import org.ibid.normalizer.isolation.NoParser;
import org.ibid.normalizer.isolation.StoredSource;
import org.ibid.stage.ByteBudget;
import org.ibid.stage.ByteBudget.Held;
import org.ibid.stage.Decoder;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OriginalMissing;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalsConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document's original when there is room for it: a short one here, within the memory that such reading may take, any other
 * in a parser process that is free. What waits for either holds nothing; what was read holds its memory until the broker has it, so
 * nothing more is read while the broker is away than there is room for.
 */
@ApplicationScoped
public class DocumentReader {

    /** A text, its blocks and sentences, and the event that bears it, in bytes for each of its characters. */
    private static final long WEIGHT = 8;

    private final OriginalReader originals;
    private final IsolatedNormalizer normalizer;
    private final ByteBudget memory;

    DocumentReader(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            OriginalsConfig bytes,
            NormalizerConfig config) {
        this.originals = new OriginalReader(client, database, bytes);
        this.normalizer = new IsolatedNormalizer(config.parser().limits());
        this.memory = new ByteBudget(config.memoryBytes());
    }

    /** @throws InterruptedException when the service ends before the document was read */
    Outcome normalize(Decoder.Incoming<DocumentEvent> document) throws InterruptedException {
        DocumentEvent event = document.value();
        try {
            Read read = read(event);
            return switch (read.normalization()) {
                case Normalization.Normalized(var text) -> new Outcome.Done(event.with(text), read.memory());
                case Normalization.Unreadable(var code, var message) -> {
                    read.memory().close();
                    yield Outcome.Failed.forGood(code, message);
                }
            };
        } catch (OriginalMissing missing) {
            return new Outcome.Failed("original-missing", missing.getMessage() + ": publish the document again", true);
        } catch (NoParser none) {
            return new Outcome.Retry(String.valueOf(none.getMessage()), Duration.ZERO);
        } catch (IOException unforeseen) {
            throw new UncheckedIOException(unforeseen);
        }
    }

    /** @param memory that what was read takes, until it is no longer here */
    private record Read(Normalization normalization, Held memory) {}

    private Read read(DocumentEvent event) throws IOException, NoParser, InterruptedException {
        StoredSource stored = stored(event);
        if (stored.original().size() <= IsolatedNormalizer.LONGEST_HERE) {
            Read read = here(stored);
            if (read != null) {
                return read;
            }
        }
        return normalizer.apart(stored, read -> new Read(read, memory.hold(weight(read))));
    }

    /** Null for what is to be read apart. */
    private @Nullable Read here(StoredSource stored) throws IOException, InterruptedException {
        Held held = memory.hold(IsolatedNormalizer.footprint(stored.original().size()));
        Read read = null;
        try {
            Source source = stored.load();
            read = IsolatedNormalizer.isApart(source) ? null : new Read(normalizer.here(source), held);
        } finally {
            if (read == null) {
                held.close();
            }
        }
        return read;
    }

    private static long weight(Normalization read) {
        return read instanceof Normalization.Normalized(var text)
                ? WEIGHT * text.content().length()
                : 0;
    }

    private StoredSource stored(DocumentEvent event) {
        // the decoder asks for it
        Original original = Objects.requireNonNull(event.original());
        return new StoredSource(
                new InBucket(originals, original),
                original.mediaType(),
                original.charset(),
                original.url() != null ? original.url() : event.intake().url(),
                event.intake().title(),
                // inline content may have been saved long before it was published
                original.url() == null ? null : original.fetchedAt());
    }

    private record InBucket(OriginalReader originals, Original original) implements StoredSource.Stored {

        @Override
        public long size() {
            return original.size();
        }

        @Override
        public InputStream open() throws IOException {
            return originals.open(original);
        }
    }

    /** Documents in work stay uncommitted, and are read again by whoever reads their topic next. */
    @PreDestroy
    void end() {
        normalizer.close();
    }
}
