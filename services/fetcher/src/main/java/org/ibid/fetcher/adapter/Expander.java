package org.ibid.fetcher.adapter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.Original;
import org.ibid.fetcher.adapter.ExpansionQueue.Claim;
import org.ibid.fetcher.collection.CollectionReader;
import org.ibid.fetcher.collection.Entries;
import org.ibid.fetcher.collection.Entry;
import org.ibid.fetcher.collection.UnfitEntry;
import org.ibid.stage.Body;
import org.ibid.stage.BodyMemory;
import org.ibid.stage.CloudEvents;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.Sender;
import org.ibid.stage.Unreadable;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the entries of a collection, a batch at a time: sent, acknowledged, recorded. After a crash in between the batch is sent
 * again as the same publications, which change nothing.
 */
@ApplicationScoped
public class Expander {

    /** Also for reading on to where it was left. */
    static final Duration LEASE = Duration.ofMinutes(1);

    /** Long before the lease is over. */
    private static final long RECORDED_EVERY = Duration.ofSeconds(20).toNanos();

    private static final int BATCH = 100;
    private static final long MEMORY = 16 << 20;
    private static final int PIECE = 16 << 10;

    private final OriginalReader reader;
    private final OriginalWriter writer;
    private final RevisionStore revisions;
    private final ExpansionQueue queue;
    private final Sender sender;
    private final int maxEntries;
    private final int maxCollections;
    private final long maxBytes;
    private final BodyMemory memory = new BodyMemory(MEMORY);
    private final CloudEvents events = new CloudEvents(FetcherStage.SERVICE, Clock.systemUTC());

    Expander(
            OriginalReader reader,
            OriginalWriter writer,
            RevisionStore revisions,
            ExpansionQueue queue,
            Sender sender,
            FetcherConfig config) {
        this.reader = reader;
        this.writer = writer;
        this.revisions = revisions;
        this.queue = queue;
        this.sender = sender;
        this.maxEntries = config.maxEntries();
        this.maxCollections = config.maxCollections();
        this.maxBytes = config.maxOriginalSize().asLongValue();
    }

    /**
     * Goes on where the claim was left.
     *
     * @return empty when the claim has been taken over
     * @throws org.ibid.fetcher.collection.UnfitCollection when it can't be read, or no further
     * @throws ExecutionException when the broker did not acknowledge: to be gone on with later
     */
    Optional<Expansion> expand(Claim claim) throws IOException, InterruptedException, ExecutionException {
        Original original = claim.collection().original();
        if (original == null) {
            throw new IOException("the event names no original");
        }
        try (InputStream bytes = reader.open(original);
                Entries entries = CollectionReader.open(bytes, original.size())) {
            return new Batches(claim, entries).publish();
        }
    }

    /** The way through one collection. */
    private final class Batches {

        private final Claim claim;
        private final DocumentEvent collection;
        private final Entries entries;
        private final Tally before;
        private final Set<String> listed = new HashSet<>();
        private final List<Part> addresses = new ArrayList<>();
        private final List<Future<Position>> sent = new ArrayList<>();
        private Tally tally;
        private int read;
        private int collections;
        private long recorded = System.nanoTime();

        Batches(Claim claim, Entries entries) {
            this.claim = claim;
            this.collection = claim.collection();
            this.entries = entries;
            this.before = claim.tally() == null ? Tally.NONE : claim.tally();
            this.tally = before;
        }

        Optional<Expansion> publish() throws IOException, InterruptedException, ExecutionException {
            boolean cut = false;
            for (Entry entry; (entry = entries.next()) != null; ) {
                if (read == maxEntries) {
                    cut = true;
                    break;
                }
                read++;
                take(entry);
                boolean isLong = System.nanoTime() - recorded > RECORDED_EVERY;
                if (read > before.entries() && (read % BATCH == 0 || isLong) && !settle()) {
                    return Optional.empty();
                }
            }
            return settle() ? Optional.of(tally.of(entries.kind(), cut)) : Optional.empty();
        }

        private void take(Entry entry) throws IOException {
            boolean done = read <= before.entries();
            try {
                switch (entry) {
                    case Entry.Address address -> address(address, done);
                    case Entry.Content content when !done -> content(content);
                    case Entry.PassedOver other when !done -> tally = tally.andPassedOver();
                    case Entry.Refused(String name, String message) when !done -> refuse(name, message);
                    default -> {}
                }
            } catch (Unreadable | UnfitEntry unfit) {
                if (!done) {
                    refuse(entry.name(), unfit.getMessage());
                }
            }
        }

        private void refuse(String name, @Nullable String message) {
            tally = tally.andRefused(new Expansion.Refusal(Part.entry(name), String.valueOf(message)));
        }

        private void address(Entry.Address entry, boolean done) throws Unreadable {
            if (entry.isCollection()) {
                collections++;
                if (collections > maxCollections) {
                    throw new Unreadable("a collection may list " + maxCollections
                            + " others (ibid.fetcher.max-collections): publish it by itself");
                }
            }
            Part part = Part.of(collection, entry);
            boolean isNew = listed.add(part.id());
            if (done) {
                return;
            }
            if (isNew) {
                addresses.add(part);
            } else {
                tally = tally.andKnown();
            }
        }

        private void content(Entry.Content content) throws IOException, Unreadable {
            try (Body body = new Body(memory)) {
                byte[] piece = new byte[PIECE];
                for (int n; (n = content.bytes().read(piece)) >= 0; ) {
                    body.write(piece, n);
                    if (body.size() > maxBytes) {
                        throw new Unreadable(
                                "it is larger than " + maxBytes + " bytes (ibid.fetcher.max-original-size)");
                    }
                }
                if (body.size() == 0) {
                    throw new Unreadable("it has no content");
                }
                String sha256 = body.sha256();
                Part part = Part.of(collection, content, sha256);
                writer.upload(sha256, body.size(), body.open());
                send(part, read);
                tally = tally.andPublished();
            }
        }

        /** Returns once what was read so far is published and recorded; false when it is another's. */
        private boolean settle() throws InterruptedException, ExecutionException {
            publishAddresses();
            for (Future<Position> acknowledged : sent) {
                acknowledged.get();
            }
            sent.clear();
            recorded = System.nanoTime();
            return queue.record(claim, tally, LEASE);
        }

        private void publishAddresses() {
            boolean again = collection.intake().refresh();
            Set<String> known = again || addresses.isEmpty() ? Set.of() : revisions.known(Part.ids(addresses));
            for (Part part : addresses) {
                if (known.contains(part.id()) && !part.intake().expand()) {
                    tally = tally.andKnown();
                } else {
                    send(part, part.id());
                    tally = tally.andPublished();
                }
            }
            addresses.clear();
        }

        /** @param entry the same each time it is read */
        private void send(Part part, Object entry) {
            String publication =
                    String.join(":", collection.id(), "" + collection.run().number(), "" + entry);
            sent.add(sender.send(events.part(part.id(), publication, part.intake()), null));
        }
    }
}
