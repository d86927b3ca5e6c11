package org.ibid.fetcher.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Exchange;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.PageLinks;
import org.ibid.contracts.Trail;
import org.ibid.fetcher.page.HeadLinks;
import org.ibid.fetcher.response.DeclaredType;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.fetcher.response.Previous;
import org.ibid.fetcher.response.Response;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Outcome;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.intake.InlineContent;
import org.ibid.stage.intake.Sha256;
import org.jspecify.annotations.Nullable;

/** Turns bytes that have come into a stored original with a revision. */
@ApplicationScoped
public class Originals {

    private final OriginalWriter store;
    private final RevisionStore revisions;
    private final PreviousStore checks;
    private final long maxBytes;

    Originals(OriginalWriter store, RevisionStore revisions, PreviousStore checks, FetcherConfig config) {
        this.store = store;
        this.revisions = revisions;
        this.checks = checks;
        this.maxBytes = config.maxOriginalSize().asLongValue();
    }

    /** Inline content: stored, counted and numbered. */
    public Outcome keep(Incoming<?> document, Intake intake, InlineContent content) {
        int size = content.bytes().length;
        if (size == 0 || size > maxBytes) {
            return inItsRun(document, size(size));
        }
        String sha256 = Sha256.of(content.bytes());
        put(document.id(), sha256, size, new ByteArrayInputStream(content.bytes()));
        return numbered(document, intake, sha256, size, content.mediaType(), content.charset());
    }

    /** What was uploaded before: taken, counted and numbered. */
    public Outcome claim(Incoming<?> document, Intake intake, Intake.Content content) {
        String sha256 = Objects.requireNonNull(content.sha256());
        Optional<Long> size = store.claim(document.id(), sha256);
        if (size.isEmpty() || size.get() > maxBytes) {
            Outcome.Failed failed = size.isPresent()
                    ? size(size.get())
                    : new Outcome.Failed(
                            "original-missing",
                            "nothing lies under " + sha256 + ": upload it (POST /documents), and publish again",
                            true);
            return inItsRun(document, failed);
        }
        return numbered(document, intake, sha256, size.get(), content.mediaType(), content.charset());
    }

    private Outcome inItsRun(Incoming<?> document, Outcome.Failed failed) {
        return revisions
                .count(document)
                .<Outcome>map(counted -> failed.in(counted.run()))
                .orElseGet(Outcome.Settled::new);
    }

    private Outcome numbered(
            Incoming<?> document,
            Intake intake,
            String sha256,
            long size,
            @Nullable String mediaType,
            @Nullable String charset) {
        DeclaredType declared = DeclaredType.parse(mediaType);
        Original original = new Original(
                sha256,
                size,
                declared.mediaType(),
                charset != null ? charset : declared.charset(),
                null,
                Instant.now());
        return revisions
                .number(document, sha256)
                .<Outcome>map(numbered -> new Outcome.Done(
                        DocumentEvent.fetched(document.id(), numbered.revision(), numbered.run(), intake, original)))
                .orElseGet(Outcome.Settled::new);
    }

    private Outcome.Failed size(long size) {
        return size == 0
                ? Outcome.Failed.forGood("original-empty", "the document has no content")
                : Outcome.Failed.forGood(
                        "original-too-large",
                        "the document is " + size + " bytes; the limit is " + maxBytes
                                + " (ibid.fetcher.max-original-size)");
    }

    /**
     * What was fetched: stored; it has no revision yet.
     *
     * @param previous what was there the last time; null when nothing was
     */
    public FetchResult store(
            Incoming<Intake> document, Response.Fetched fetched, Trail trail, @Nullable Previous previous) {
        String sha256 = fetched.body().sha256();
        long size = fetched.body().size();
        put(document.id(), sha256, size, fetched.body().open());
        Instant now = Instant.now();
        Original same = previous != null && sha256.equals(previous.original().sha256()) ? previous.original() : null;
        Instant first = same == null ? now : same.fetchedAt();
        Exchange brought = same == null ? null : same.exchange();
        DeclaredType type = fetched.type();
        Trail way = trail.to(sha256);
        Original original = new Original(
                sha256,
                size,
                type.mediaType(),
                type.charset(),
                fetched.url(),
                first,
                now,
                way.hops(),
                way.terminal(),
                fetched.robots(),
                brought == null ? fetched.exchange() : brought,
                brought == null ? null : fetched.exchange(),
                links(fetched));
        checks.keep(document.id(), new Previous(fetched.url(), fetched.etag(), fetched.lastModified(), original));
        return new FetchResult.Stored(original);
    }

    /** What was fetched for the document the last time. */
    public Optional<Previous> previous(Incoming<Intake> document) {
        return checks.find(document.id());
    }

    /** What has not changed: as it was, checked now. */
    public FetchResult again(Previous previous, Trail trail, Exchange exchange) {
        Original last = previous.original();
        Trail way = trail.to(Objects.requireNonNull(last.sha256()));
        return new FetchResult.Stored(last.with()
                .checkedAt(Instant.now())
                .hops(way.hops())
                .terminal(way.terminal())
                .check(exchange)
                .build());
    }

    private static @Nullable PageLinks links(Response.Fetched fetched) {
        try {
            return HeadLinks.read(
                    fetched.body().open(),
                    fetched.type().mediaType(),
                    fetched.type().charset(),
                    fetched.url());
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of an original", e);
        }
    }

    private void put(String document, String sha256, long size, InputStream bytes) {
        try {
            store.put(document, sha256, size, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the bytes of an original", e);
        }
    }

    /** What is to be told of a fetch, the same however often it is asked; empty when a newer run has ended since. */
    public Optional<Outcome> conclude(Incoming<Intake> document, FetchResult result) {
        return switch (result) {
            case FetchResult.Stored stored ->
                revisions
                        .assign(document.id(), document.run(), stored.sha256())
                        .map(revision -> new Outcome.Done(DocumentEvent.fetched(
                                document.id(), revision, document.run(), document.value(), stored.original())));
            case FetchResult.Failed(String code, String message, boolean retryable, Trail trail) ->
                revisions.fail(document.id(), document.run())
                        ? Optional.of(new Outcome.Failed(code, message, retryable).after(trail))
                        : Optional.empty();
        };
    }
}
