package org.ibid.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/** What Ibid asks of its store, whichever that is. */
interface StoreContract {

    String connectionString();

    private MongoCollection<Document> fresh(MongoClient client) {
        return client.getDatabase("contract").getCollection("c" + System.nanoTime());
    }

    @Test
    default void theSameIdIsInsertedOnce() {
        try (MongoClient client = MongoClients.create(connectionString())) {
            MongoCollection<Document> collection = fresh(client);
            collection.insertOne(new Document("_id", "a"));
            assertThatThrownBy(() -> collection.insertOne(new Document("_id", "a")))
                    .isInstanceOfSatisfying(
                            MongoWriteException.class,
                            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
        }
    }

    @Test
    default void aWriteIsAcknowledgedOnceAMajorityHasItInItsJournal() {
        try (MongoClient client = MongoClients.create(connectionString())) {
            MongoCollection<Document> collection =
                    fresh(client).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            collection.insertOne(new Document("_id", "a").append("version", 1L));
            Document mine = new Document("_id", "a").append("version", 1L);
            assertThat(collection
                            .updateOne(mine, new Document("$inc", new Document("version", 1L)))
                            .getMatchedCount())
                    .isEqualTo(1);
            assertThat(collection.replaceOne(mine, new Document("version", 2L)).getMatchedCount())
                    .isZero();
        }
    }

    @Test
    default void aUniqueIndexOverTwoFieldsHolds() {
        try (MongoClient client = MongoClients.create(connectionString())) {
            MongoCollection<Document> collection = fresh(client);
            collection.createIndex(Indexes.ascending("files_id", "n"), new IndexOptions().unique(true));
            collection.insertOne(new Document("files_id", "f").append("n", 0));
            collection.insertOne(new Document("files_id", "f").append("n", 1));
            assertThatThrownBy(() -> collection.insertOne(new Document("files_id", "f").append("n", 1)))
                    .isInstanceOf(MongoWriteException.class);
        }
    }

    @Test
    default void aVersionThatWasSeenIsReplacedByOneWriterOnly() throws Exception {
        try (MongoClient client = MongoClients.create(connectionString());
                ExecutorService writers = Executors.newFixedThreadPool(8)) {
            MongoCollection<Document> collection = fresh(client);
            collection.insertOne(new Document("_id", "a").append("version", 0L));
            List<Future<Integer>> increments = new ArrayList<>();
            for (int writer = 0; writer < 8; writer++) {
                increments.add(writers.submit(() -> increment(collection)));
            }
            int won = 0;
            for (Future<Integer> increment : increments) {
                won += increment.get();
            }
            assertThat(won).isEqualTo(80);
            assertThat(collection.find().first().getLong("version")).isEqualTo(80);
        }
    }

    private static int increment(MongoCollection<Document> collection) {
        int won = 0;
        while (won < 10) {
            long seen = collection.find(Filters.eq("_id", "a")).first().getLong("version");
            Document mine = new Document("_id", "a").append("version", seen);
            won += (int) collection
                    .updateOne(mine, new Document("$inc", new Document("version", 1L)))
                    .getMatchedCount();
        }
        return won;
    }

    @Test
    default void whatAQueryFindsIsAsItWasFoundWhateverChangesMeanwhile() throws Exception {
        try (MongoClient client = MongoClients.create(connectionString());
                ExecutorService writers = Executors.newFixedThreadPool(2)) {
            MongoCollection<Document> collection = fresh(client);
            for (int i = 0; i < 60; i++) {
                collection.insertOne(new Document("_id", i).append("due", i).append("filling", "x".repeat(2000)));
            }
            List<Future<?>> changes = new ArrayList<>();
            for (int half = 0; half < 2; half++) {
                int first = half;
                changes.add(writers.submit(() -> {
                    for (int n = 0; n < 400; n++) {
                        int id = first + 2 * (n % 30);
                        collection.updateOne(new Document("_id", id), Updates.set("due", n / 30 % 2 == 0 ? 1_000 : id));
                    }
                }));
            }
            while (!changes.stream().allMatch(Future::isDone)) {
                for (Document due : collection.find(Filters.lt("due", 1_000)).sort(Indexes.ascending("due"))) {
                    assertThat(due.getInteger("due")).isLessThan(1_000);
                }
            }
            for (Future<?> change : changes) {
                change.get();
            }
        }
    }

    @Test
    default void aDueEntryIsClaimedByOneOnly() throws Exception {
        try (MongoClient client = MongoClients.create(connectionString());
                ExecutorService claimers = Executors.newFixedThreadPool(4)) {
            MongoCollection<Document> collection = fresh(client);
            for (int i = 0; i < 40; i++) {
                collection.insertOne(
                        new Document("_id", i).append("due", new Date(i)).append("attempt", 0));
            }
            List<Future<List<Integer>>> claims = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                claims.add(claimers.submit(() -> claimAll(collection)));
            }
            List<Integer> claimed = new ArrayList<>();
            for (Future<List<Integer>> claim : claims) {
                claimed.addAll(claim.get());
            }
            assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
        }
    }

    private static List<Integer> claimAll(MongoCollection<Document> collection) {
        List<Integer> claimed = new ArrayList<>();
        while (true) {
            Date now = new Date();
            Document entry = collection.findOneAndUpdate(
                    Filters.lte("due", now),
                    Updates.combine(Updates.set("due", new Date(now.getTime() + 60_000)), Updates.inc("attempt", 1)),
                    new FindOneAndUpdateOptions().sort(Indexes.ascending("due")).returnDocument(ReturnDocument.AFTER));
            if (entry == null) {
                return claimed;
            }
            assertThat(entry.getInteger("attempt")).isEqualTo(1);
            claimed.add(entry.getInteger("_id"));
        }
    }

    @Test
    default void manyUpsertsAtOnceReplaceWhatIsThere() {
        try (MongoClient client = MongoClients.create(connectionString())) {
            MongoCollection<Document> collection = fresh(client);
            for (int round = 1; round <= 2; round++) {
                List<ReplaceOneModel<Document>> writes = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    Document document = new Document("_id", "s" + i).append("round", round);
                    writes.add(new ReplaceOneModel<>(
                            Filters.eq("_id", "s" + i), document, new ReplaceOptions().upsert(true)));
                }
                collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            }
            assertThat(collection.countDocuments()).isEqualTo(50);
            assertThat(collection.countDocuments(Filters.eq("round", 2))).isEqualTo(50);
        }
    }

    @Test
    default void pagesByKeyShowEveryEntryOnceAndWordsAreFoundInAnyCase() {
        try (MongoClient client = MongoClients.create(connectionString())) {
            MongoCollection<Document> collection = fresh(client);
            for (int i = 0; i < 25; i++) {
                Document text = new Document("content", "The (Harbour) lights " + i);
                collection.insertOne(new Document("_id", "d%02d".formatted(i))
                        .append("text", text)
                        .append("tags", List.of("t" + i % 2)));
            }
            List<String> seen = new ArrayList<>();
            String last = "";
            List<Document> page;
            do {
                page = collection
                        .find(Filters.and(
                                Filters.gt("_id", last),
                                Filters.regex(
                                        "text.content",
                                        Pattern.compile(Pattern.quote("(harbour)"), Pattern.CASE_INSENSITIVE))))
                        .projection(Projections.exclude("text"))
                        .sort(Sorts.ascending("_id"))
                        .limit(10)
                        .into(new ArrayList<>());
                page.forEach(document -> seen.add(document.getString("_id")));
                last = seen.getLast();
            } while (page.size() == 10);
            assertThat(seen).hasSize(25).isSorted().doesNotHaveDuplicates();
            assertThat(collection.countDocuments(Filters.eq("tags", "t1"))).isEqualTo(12);
        }
    }

    @Test
    default void whatIsWrittenInTheLayoutOfGridFsIsReadByTheDriver() {
        try (MongoClient client = MongoClients.create(connectionString())) {
            var database = client.getDatabase("contract");
            byte[] bytes = new byte[600_000];
            new Random(1).nextBytes(bytes);
            int chunk = 255 << 10;
            String id = "sha" + System.nanoTime();
            for (int n = 0; n * chunk < bytes.length; n++) {
                byte[] part = Arrays.copyOfRange(bytes, n * chunk, Math.min(bytes.length, (n + 1) * chunk));
                database.getCollection("o.chunks")
                        .insertOne(new Document("_id", id + "-" + n)
                                .append("files_id", id)
                                .append("n", n)
                                .append("data", new Binary(part)));
            }
            database.getCollection("o.files")
                    .insertOne(new Document("_id", id)
                            .append("length", (long) bytes.length)
                            .append("chunkSize", chunk)
                            .append("uploadDate", new Date())
                            .append("filename", id));
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            GridFSBuckets.create(database, "o").downloadToStream(new BsonString(id), read);
            assertThat(read.toByteArray()).isEqualTo(bytes);
        }
    }
}
