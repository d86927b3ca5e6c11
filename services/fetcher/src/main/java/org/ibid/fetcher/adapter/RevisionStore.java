package org.ibid.fetcher.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.types.Binary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.Run;
import org.ibid.fetcher.revision.Revisions;
import org.ibid.fetcher.revision.Revisions.Counted;
import org.ibid.fetcher.revision.Revisions.Place;
import org.ibid.fetcher.revision.Revisions.Taken;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Decoder.Position;
import org.ibid.stage.adapter.GroupedCollection;
import org.ibid.stage.adapter.OncePerKey;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Revisions} of each document, in the collection {@code revisions}. Each method returns once its answer is stored, so
 * it stays the answer; concurrent ones never share a number.
 */
@ApplicationScoped
public class RevisionStore {

    private final MongoCollection<Document> revisions;
    private final GroupedCollection grouped;

    RevisionStore(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.revisions = client.getDatabase(database).getCollection("revisions");
        this.grouped = new GroupedCollection(revisions);
    }

    /** @see Revisions#count */
    public Optional<Counted> count(Incoming<?> intake) {
        Position position = position(intake);
        return changeNew(
                intake.id(), known -> known.count(position).map(counted -> new Change<>(counted, counted.next())));
    }

    /** The run of an intake that brings its bytes, and their revision. */
    public record Numbered(Run run, int revision) {}

    /** Empty for a repeat from before what is remembered. */
    public Optional<Numbered> number(Incoming<?> intake, String sha256) {
        Position position = position(intake);
        return changeNew(
                intake.id(),
                known -> known.count(position)
                        .flatMap(counted -> counted.next()
                                .assign(counted.run().number(), sha256)
                                .map(assigned -> new Change<>(
                                        new Numbered(counted.run(), assigned.revision()), assigned.next()))));
    }

    /** @see Revisions#assign */
    public Optional<Integer> assign(String id, Run run, String sha256) {
        return change(
                id,
                known -> known.assign(run.number(), sha256)
                        .map(assigned -> new Change<>(assigned.revision(), assigned.next())));
    }

    /**
     * @return whether the run's failure is to be told
     * @see Revisions#fail
     */
    public boolean fail(String id, Run run) {
        return change(id, known -> known.fail(run.number()).map(next -> new Change<>(true, next)))
                .orElse(false);
    }

    /** An intake comes from a topic, and stands somewhere in it. */
    private static Position position(Incoming<?> intake) {
        return Objects.requireNonNull(intake.position());
    }

    /**
     * @return false when a newer run has been taken since: then nothing is to be deleted
     * @see Revisions#delete
     */
    public boolean delete(String id, Run run) {
        return change(id, known -> known.delete(run.number()).map(next -> new Change<>(true, next)))
                .orElse(false);
    }

    /** @see Revisions#keepsNothing */
    public boolean keepsNothing(String id) {
        Document stored = find(id);
        return stored != null && read(stored).keepsNothing();
    }

    /**
     * Those among the documents that have come once, or are on their way.
     *
     * @see Revisions#isKnown
     */
    public Set<String> known(Collection<String> ids) {
        Set<String> known = new HashSet<>();
        for (Document stored : revisions.find(new Document("_id", new Document("$in", List.copyOf(ids))))) {
            if (read(stored).isKnown()) {
                known.add(stored.getString("_id"));
            }
        }
        return known;
    }

    private record Change<T>(T answer, Revisions next) {}

    private <T> Optional<T> change(String id, Function<Revisions, Optional<Change<T>>> step) {
        return change(id, find(id), step);
    }

    /** Most intakes bring a new document: it is taken for one, and where it is none the store says so. */
    private <T> Optional<T> changeNew(String id, Function<Revisions, Optional<Change<T>>> step) {
        return change(id, null, step);
    }

    private <T> Optional<T> change(String id, @Nullable Document taken, Function<Revisions, Optional<Change<T>>> step) {
        for (Document stored = taken; ; stored = find(id)) {
            Revisions current = stored == null ? Revisions.NONE : read(stored);
            Optional<Change<T>> change = step.apply(current);
            if (change.isEmpty()
                    || change.get().next().equals(current)
                    || replace(id, stored, change.get().next())) {
                return change.map(Change::answer);
            }
        }
    }

    private @Nullable Document find(String id) {
        return grouped.find(id).orElse(null);
    }

    /** Optimistic: false when another change came between. */
    private boolean replace(String id, @Nullable Document stored, Revisions next) {
        long version = stored == null ? 0 : stored.getLong("version");
        Document document = write(id, next).append("version", version + 1);
        if (stored != null) {
            // a plain document: the embedded store's index does not serve an $and of both
            Document mine = new Document("_id", id).append("version", version);
            return grouped.write(new ReplaceOneModel<>(mine, document));
        }
        return OncePerKey.write(() -> grouped.write(new InsertOneModel<>(document)));
    }

    private static Document write(String id, Revisions revisions) {
        Document forgotten = new Document();
        revisions.forgotten().forEach((partition, place) -> forgotten.append(partition.toString(), write(place)));
        return new Document("_id", id)
                .append("run", revisions.run())
                .append("revision", revisions.revision())
                .append("sha256", bytes(revisions.sha256()))
                .append("ended", revisions.ended())
                .append(
                        "taken",
                        revisions.taken().stream().map(RevisionStore::write).toList())
                .append("forgotten", forgotten);
    }

    private static Document write(Taken taken) {
        return write(taken.place())
                .append("partition", taken.partition())
                .append("run", taken.run())
                .append("revision", taken.revision())
                .append("sha256", bytes(taken.sha256()))
                .append("publication", taken.publication());
    }

    private static Document write(Place place) {
        return new Document("offset", place.offset()).append("timestamp", place.timestamp());
    }

    /** Also what was stored before runs were counted: a revision alone. */
    private static Revisions read(Document stored) {
        Map<Integer, Place> forgotten = new HashMap<>();
        stored.get("forgotten", new Document())
                .forEach((partition, place) -> forgotten.put(Integer.valueOf(partition), place((Document) place)));
        List<Taken> taken = stored.getList("taken", Document.class, List.of()).stream()
                .map(t -> new Taken(
                        t.getInteger("partition"),
                        place(t),
                        t.getInteger("run"),
                        t.getInteger("revision"),
                        hex(t),
                        t.getString("publication")))
                .toList();
        return new Revisions(
                stored.getInteger("run", 0),
                stored.getInteger("revision"),
                hex(stored),
                stored.getInteger("ended", 0),
                taken,
                forgotten);
    }

    private static Place place(Document stored) {
        return new Place(stored.getLong("offset"), stored.getLong("timestamp"));
    }

    private static @Nullable Binary bytes(@Nullable String sha256) {
        return sha256 == null ? null : new Binary(HexFormat.of().parseHex(sha256));
    }

    private static @Nullable String hex(Document stored) {
        Binary sha256 = stored.get("sha256", Binary.class);
        return sha256 == null ? null : HexFormat.of().formatHex(sha256.getData());
    }
}
