package org.ibid.fetcher.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.fetcher.response.DeclaredType;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Outcome;
import org.ibid.stage.intake.Sha256;

/** Turns bytes that have come into a stored original with a revision. */
@ApplicationScoped
public class Originals {

    private final OriginalStore store;
    private final RevisionStore revisions;
    private final long maxBytes;

    Originals(OriginalStore store, RevisionStore revisions, FetcherConfig config) {
        this.store = store;
        this.revisions = revisions;
        this.maxBytes = config.maxOriginalSize().asLongValue();
    }

    /**
     * @param url where the bytes came from; null for inline content
     * @param redelivery whether the intake's position tells a repeat: so for inline content, not for what was fetched now
     */
    public Outcome keep(Incoming<Intake> document, byte[] bytes, DeclaredType type, String url, boolean redelivery) {
        if (bytes.length == 0) {
            return Outcome.Failed.forGood("original-empty", "the document has no content");
        }
        if (bytes.length > maxBytes) {
            return Outcome.Failed.forGood(
                    "original-too-large",
                    "the document is " + bytes.length + " bytes; the limit is " + maxBytes
                            + " (ibid.fetcher.max-original-size)");
        }
        String sha256 = Sha256.of(bytes);
        store.put(sha256, bytes);
        int revision = revisions.assign(document.id(), sha256, redelivery ? document.position() : null);
        Original original = new Original(sha256, bytes.length, type.mediaType(), type.charset(), url, Instant.now());
        return new Outcome.Done(
                DocumentEvent.fetched(document.id(), revision, document.run(), document.value(), original));
    }
}
