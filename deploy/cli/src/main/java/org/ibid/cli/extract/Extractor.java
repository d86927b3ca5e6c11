package org.ibid.cli.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Failure;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.enrichment.Enricher;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.isolation.IsolatedNormalizer;
import org.ibid.normalizer.isolation.Limits;
import org.ibid.normalizer.isolation.NoParser;
import org.jspecify.annotations.Nullable;

/** The cores of normalizer, citations and, where asked for, enrichment one after the other, without anything between them; thread-safe. */
public final class Extractor implements AutoCloseable {

    private final IsolatedNormalizer normalizer = new IsolatedNormalizer(Limits.DEFAULT);
    private final CitationExtractor citations = new CitationExtractor();
    private final Suppression suppression;
    private final @Nullable Enricher enricher;
    private final Clock clock = Clock.systemUTC();

    /** @param enricher null where documents are not enriched; each is by itself */
    public Extractor(Suppression suppression, @Nullable Enricher enricher) {
        this.suppression = suppression;
        this.enricher = enricher;
    }

    /** The document with status cited or enriched, or failed with the reason. */
    public DocumentView extract(Path path) throws InterruptedException {
        try {
            DocumentFile file = DocumentFile.read(path);
            return switch (normalized(file)) {
                case Normalization.Normalized(Text text) -> cited(path, file, text);
                case Normalization.Unreadable(String code, String message) -> failed(path, "normalizer", code, message);
            };
        } catch (NoParser none) {
            return failed(path, "normalizer", "no-parser", String.valueOf(none.getMessage()));
        } catch (IOException e) {
            return failed(path, "fetcher", "file-unreadable", path + ": " + e);
        }
    }

    /** Why the marks of the file are read as markers, or as none; empty where it cannot be read: {@link #extract} tells why. */
    public Optional<Explanation> explain(Path path) throws InterruptedException {
        try {
            return normalized(DocumentFile.read(path)) instanceof Normalization.Normalized(Text text)
                    ? Optional.of(new Explanation(path, text, citations.explain(text)))
                    : Optional.empty();
        } catch (NoParser | IOException unreadable) {
            return Optional.empty();
        }
    }

    private Normalization normalized(DocumentFile file) throws InterruptedException, NoParser {
        return normalizer.normalize(new Source(file.bytes(), file.mediaType(), null, null, null));
    }

    /** Ends the processes that it started. */
    @Override
    public void close() {
        normalizer.close();
    }

    private DocumentView cited(Path path, DocumentFile file, Text text) {
        Citations found = citations.extract(text, suppression);
        Original original = new Original(null, file.bytes().length, file.mediaType(), null, null, null);
        DocumentEvent cited = DocumentEvent.fetched(path.toString(), 1, Run.NONE, intake(path), original)
                .with(text)
                .with(found);
        return enricher == null
                ? DocumentView.of(cited, Status.CITED, null)
                : DocumentView.of(cited.with(enricher.enrich(text, found).enrichment()), Status.ENRICHED, null);
    }

    private DocumentView failed(Path path, String stage, String code, String message) {
        Instant now = clock.instant();
        DocumentEvent event = DocumentEvent.fetched(path.toString(), 1, Run.NONE, intake(path), null);
        return DocumentView.of(event, Status.FAILED, new Failure(stage, code, message, false, now));
    }

    private static Intake intake(Path path) {
        return new Intake(path.toString(), null, null, null, List.of(), Map.of());
    }
}
