package org.ibid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

class NarrowingIndexTest {

    private static Index<Object> indexOfIds() {
        var database = new IndexedDatabase("trial", MVStore.open(null), new CursorRegistry());
        Index<Object> ids =
                database.openOrCreateUniqueIndex("documents", "_id_", List.of(new IndexKey("_id", true)), false);
        for (int i = 0; i < 3; i++) {
            ids.add(new Document("_id", "d" + i).append("version", i), "at " + i, null);
        }
        return ids;
    }

    @Test
    void itServesEveryFilterThatNamesItsKey() {
        Index<Object> ids = indexOfIds();
        for (Document filter : List.of(
                new Document("_id", "d1"),
                new Document("_id", "d1").append("version", 1),
                new Document("version", 7).append("_id", "d1"),
                new Document("_id", "d1").append("due", new Document("$lte", 5)),
                new Document("_id", "d1").append("deleting", null))) {
            assertThat(ids.canHandle(filter)).as("%s", filter).isTrue();
            assertThat(ids.getPositions(filter)).as("%s", filter).containsExactly("at 1");
        }
        Document some = new Document("_id", new Document("$in", List.of("d0", "d2", "d9"))).append("version", 0);
        assertThat(ids.canHandle(some)).isTrue();
        assertThat(ids.getPositions(some)).containsExactlyInAnyOrder("at 0", "at 2");
    }

    @Test
    void itsKeysAreComparedAsWhatTheyAre() {
        MVStore file = MVStore.open(null);
        var database = new IndexedDatabase("trial", file, new CursorRegistry());
        database.openOrCreateUniqueIndex("documents", "_id_", List.of(new IndexKey("_id", true)), false)
                .add(new Document("_id", "d1"), "at 1", null);
        MVMap<KeyValue, Object> stored = file.openMap(KeyType.mapName("trial.documents", "_id_"));
        assertThat(stored.getKeyType()).isInstanceOf(KeyType.class);
        assertThat(stored.get(new KeyValue("d1"))).isEqualTo("at 1");
    }

    @Test
    void itLeavesWhatItKnowsNothingOf() {
        Index<Object> ids = indexOfIds();
        assertThat(ids.canHandle(new Document("version", 1))).isFalse();
        assertThat(ids.canHandle(new Document())).isFalse();
        assertThat(ids.canHandle(new Document("_id", new Document("$gt", "d1")).append("version", 1)))
                .isFalse();
    }
}
