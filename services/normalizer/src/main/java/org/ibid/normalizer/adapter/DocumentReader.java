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

/**
 * Reads a document's original when there is room for it: a short one here, within the memory that such reading may take, any other
 * in a parser process that is free. What waits for either holds nothing.
 */
@ApplicationScoped
public class DocumentReader {

    private final OriginalReader originals;
    private final IsolatedNormalizer normalizer;
    private final ByteBudget memory;

    DocumentReader(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            NormalizerConfig config) {
        this.originals = new OriginalReader(client, database);
        this.normalizer = new IsolatedNormalizer(config.parser().limits());
        this.memory = new ByteBudget(config.memoryBytes());
    }

    /** @throws InterruptedException when the service ends before the document was read */
    Outcome normalize(Decoder.Incoming<DocumentEvent> document) throws InterruptedException {
        DocumentEvent event = document.value();
        try {
            return switch (read(event)) {
                case Normalization.Normalized(var text) -> new Outcome.Done(event.with(text));
                case Normalization.Unreadable(var code, var message) -> Outcome.Failed.forGood(code, message);
            };
        } catch (OriginalMissing missing) {
            return new Outcome.Failed("original-missing", missing.getMessage() + ": publish the document again", true);
        } catch (NoParser none) {
            return new Outcome.Retry(none.getMessage(), Duration.ZERO);
        } catch (IOException unforeseen) {
            throw new UncheckedIOException(unforeseen);
        }
    }

    private Normalization read(DocumentEvent event) throws IOException, NoParser, InterruptedException {
        StoredSource stored = stored(event);
        long size = stored.original().size();
        if (size <= IsolatedNormalizer.LONGEST_HERE) {
            try (Held held = memory.hold(IsolatedNormalizer.footprint(size))) {
                Source source = stored.load();
                if (!IsolatedNormalizer.isApart(source)) {
                    return normalizer.here(source);
                }
            }
        }
        return normalizer.apart(stored);
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
