package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.BSONException;
import org.bson.Document;
import org.ibid.embedded.StoreExtension;
import org.ibid.stage.adapter.GroupedCollection;
import org.ibid.stage.adapter.OncePerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What goes together is answered one by one, as if each had gone alone. */
class GroupedCollectionComponentTest {

    private static final int MANY = 200;

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("grouped");

    private MongoCollection<Document> collection;
    private GroupedCollection grouped;

    @BeforeEach
    void open() {
        collection = STORE.client().getDatabase("grouped").getCollection("lamps");
        grouped = new GroupedCollection(collection);
    }

    private static Document id(int n) {
        return new Document("_id", "" + n);
    }

    private static Document set(int state) {
        return new Document("$set", new Document("state", state));
    }

    private void store(int from, int to) {
        collection.insertMany(IntStream.range(from, to)
                .mapToObj(n -> id(n).append("state", 0))
                .toList());
    }

    private static <T> List<T> atOnce(Callable<T> each, int times) throws Exception {
        return atOnce(IntStream.range(0, times).mapToObj(n -> each).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        List<T> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private List<Callable<Boolean>> writes(IntFunction<WriteModel<Document>> write) {
        return IntStream.range(0, MANY)
                .<Callable<Boolean>>mapToObj(n -> () -> grouped.write(write.apply(n)))
                .toList();
    }

    @Test
    void eachUpdateKnowsWhetherItFoundItsDocument() throws Exception {
        store(0, MANY / 2);
        List<Boolean> found = atOnce(writes(n -> new UpdateOneModel<>(id(n), set(1))));
        for (int n = 0; n < MANY; n++) {
            assertThat(found.get(n)).isEqualTo(n < MANY / 2);
        }
        assertThat(collection.countDocuments(new Document("state", 1))).isEqualTo(MANY / 2);
        assertThat(collection.countDocuments()).isEqualTo(MANY / 2);
    }

    @Test
    void anUpdateThatInsertsIsNeverInVainUnlessItIsRefused() throws Exception {
        store(0, MANY / 2);
        List<Boolean> taken = atOnce(IntStream.range(0, MANY)
                .<Callable<Boolean>>mapToObj(n -> () -> OncePerKey.write(() -> grouped.write(
                        new UpdateOneModel<>(id(n).append("state", n % 2), set(2), new UpdateOptions().upsert(true)))))
                .toList());
        for (int n = 0; n < MANY; n++) {
            assertThat(taken.get(n)).as("" + n).isEqualTo(n >= MANY / 2 || n % 2 == 0);
        }
        assertThat(collection.countDocuments(new Document("state", 2))).isEqualTo(MANY * 3 / 4);
    }

    @Test
    void oneOfManyThatInsertTheSameDoesAndTheOthersAreTold() throws Exception {
        List<Boolean> written = atOnce(() -> OncePerKey.write(() -> grouped.write(new InsertOneModel<>(id(1)))), MANY);
        assertThat(written).containsOnlyOnce(true);
        assertThat(collection.countDocuments()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedStopsNoneOfTheOthers() throws Exception {
        store(0, 1);
        List<Callable<Boolean>> all = new ArrayList<>(writes(n -> new InsertOneModel<>(id(n + 1))));
        all.add(() -> OncePerKey.write(() -> grouped.write(new InsertOneModel<>(id(0)))));
        all.add(() -> grouped.write(new UpdateOneModel<>(id(0), set(7))));
        all.add(() -> grouped.write(new DeleteOneModel<>(id(-1))));
        List<Boolean> answers = atOnce(all);
        assertThat(answers.subList(0, MANY)).containsOnly(true);
        assertThat(answers.subList(MANY, MANY + 2)).containsExactly(false, true);
        assertThat(collection.countDocuments()).isEqualTo(MANY + 1);
        assertThat(collection.find(id(0)).first().getInteger("state")).isEqualTo(7);
        assertThatThrownBy(() -> grouped.write(new InsertOneModel<>(id(0)))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void whatNoStoreTakesStopsNoneOfTheOthers() throws Exception {
        Document large = id(-1).append("lamps", "x".repeat(17 << 20));
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            Document small = id(n);
            all.add(() -> OncePerKey.write(() -> grouped.write(new InsertOneModel<>(small))));
        }
        all.add(MANY / 2, () -> {
            assertThatThrownBy(() -> grouped.write(new InsertOneModel<>(large))).isInstanceOf(BSONException.class);
            return true;
        });
        atOnce(all);
        assertThat(collection.countDocuments()).isEqualTo(MANY);
    }

    @Test
    void aCounterThatManyChangeByItsVersionLosesNoChange() throws Exception {
        collection.insertOne(id(0).append("version", 0).append("sum", 0));
        atOnce(
                () -> {
                    String mine = Thread.currentThread().threadId() + "";
                    while (true) {
                        Document now = grouped.find("0").orElseThrow();
                        if (now.containsKey(mine)) {
                            return true;
                        }
                        int version = now.getInteger("version");
                        Document next = new Document(now)
                                .append("version", version + 1)
                                .append("sum", now.getInteger("sum") + 1)
                                .append(mine, true);
                        if (grouped.write(new ReplaceOneModel<>(id(0).append("version", version), next))) {
                            return true;
                        }
                    }
                },
                16);
        assertThat(collection.find(id(0)).first().getInteger("sum")).isEqualTo(16);
    }

    @Test
    void eachReaderGetsItsOwn() throws Exception {
        store(0, MANY / 2);
        List<Boolean> right = atOnce(IntStream.range(0, MANY)
                .<Callable<Boolean>>mapToObj(n -> () -> grouped.find("" + n)
                        .map(found -> n < MANY / 2 && found.getString("_id").equals("" + n))
                        .orElse(n >= MANY / 2))
                .toList());
        assertThat(right).containsOnly(true);
    }
}
