package org.ibid.stage.adapter;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.bson.BSONException;
import org.bson.Document;
import org.ibid.stage.Together;
import org.jspecify.annotations.Nullable;

/**
 * A collection whose documents many threads read and write one at a time: what they do at the same moment is one round trip to the
 * store, and one commit there. Each call returns once its own write is acknowledged, and throws what it would throw alone.
 */
public final class GroupedCollection {

    private static final int MOST = 200;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final Together<WriteModel<Document>, BooleanSupplier> writes = new Together<>(MOST, this::writeAll);
    private final Together<String, Optional<Document>> reads = new Together<>(MOST, this::readAll);

    public GroupedCollection(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** By its id. */
    public Optional<Document> find(String id) {
        return reads.ask(id);
    }

    /**
     * Where the store takes one of a group not at all, the others are made again: so an insert may find itself there, as after an answer
     * that was lost.
     *
     * @param write that changes nothing more if it is made twice
     * @return false where an update that inserts nothing found nothing to change
     * @throws MongoWriteException when the store refuses it
     */
    public boolean write(WriteModel<Document> write) {
        return writes.ask(write).getAsBoolean();
    }

    private List<Optional<Document>> readAll(List<String> ids) {
        Map<String, Document> found = new HashMap<>();
        Document theirs = new Document("_id", ids.size() == 1 ? ids.getFirst() : new Document("$in", List.copyOf(ids)));
        for (Document document : collection.find(theirs)) {
            found.put(document.getString("_id"), document);
        }
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    private List<BooleanSupplier> writeAll(List<WriteModel<Document>> writes) {
        Map<Integer, MongoWriteException> refused = new HashMap<>();
        BulkWriteResult result;
        try {
            result = collection.bulkWrite(writes, UNORDERED);
        } catch (MongoBulkWriteException some) {
            if (some.getWriteConcernError() != null) {
                throw some;
            }
            for (BulkWriteError error : some.getWriteErrors()) {
                refused.put(
                        error.getIndex(),
                        new MongoWriteException(error, some.getServerAddress(), some.getErrorLabels()));
            }
            result = some.getWriteResult();
        } catch (MongoCommandException | BSONException ofOneOrAll) {
            if (writes.size() == 1) {
                throw ofOneOrAll;
            }
            return writes.stream().map(this::alone).toList();
        }
        long updates = IntStream.range(0, writes.size())
                .filter(at -> !refused.containsKey(at) && isUpdate(writes.get(at)))
                .count();
        boolean allFound = result.getMatchedCount() + result.getUpserts().size() == updates;
        List<BooleanSupplier> answers = new ArrayList<>();
        for (int at = 0; at < writes.size(); at++) {
            answers.add(answer(writes.get(at), refused.get(at), allFound, writes.size() == 1));
        }
        return answers;
    }

    /** The store tells how many found something, not which: where one did not, each is made again by whom it belongs to. */
    private BooleanSupplier answer(
            WriteModel<Document> write, @Nullable MongoWriteException refused, boolean allFound, boolean alone) {
        if (refused != null) {
            return () -> {
                throw refused;
            };
        }
        if (allFound || !isUpdate(write) || inserts(write)) {
            return () -> true;
        }
        return alone ? () -> false : () -> collection.bulkWrite(List.of(write)).getMatchedCount() == 1;
    }

    private BooleanSupplier alone(WriteModel<Document> write) {
        return () -> writeAll(List.of(write)).getFirst().getAsBoolean();
    }

    private static boolean isUpdate(WriteModel<Document> write) {
        return write instanceof UpdateOneModel || write instanceof ReplaceOneModel;
    }

    private static boolean inserts(WriteModel<Document> write) {
        return switch (write) {
            case UpdateOneModel<Document> update -> update.getOptions().isUpsert();
            case ReplaceOneModel<Document> replacement ->
                replacement.getReplaceOptions().isUpsert();
            default -> false;
        };
    }
}
