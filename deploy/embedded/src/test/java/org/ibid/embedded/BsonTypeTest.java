package org.ibid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BsonTypeTest {

    private static final String MAP = "databases.ibid.documents";

    @TempDir
    Path folder;

    private static MVMap<Object, Document> bson(MVStore file) {
        return file.openMap(MAP, new MVMap.Builder<Object, Document>().valueType(new BsonType()));
    }

    private static Document document(int n) {
        return new Document("_id", "lamp-" + n)
                .append("nothing", null)
                .append("yes", true)
                .append("int", n)
                .append("long", 1L << 40)
                .append("double", 0.1)
                .append("text", "Fog, \ud83d\udca1 and calm ".repeat(n % 7))
                .append("at", Instant.ofEpochMilli(1_700_000_000_000L + n))
                .append("object", new ObjectId())
                .append("uuid", new UUID(n, 7))
                .append("decimal", Decimal128.fromNumber(n))
                .append("none", List.of())
                .append("nested", new Document("list", List.of(1, "two", new Document("three", List.of(3L)))));
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        List<Document> documents = new ArrayList<>();
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<Object, Document> map = bson(file);
            for (int n = 0; n < 500; n++) {
                documents.add(document(n));
                map.put((long) n, document(n).append("object", documents.get(n).get("object")));
            }
            map.put(500L, new Document("data", new BinData(new byte[3_000_000])).append("_id", 1));
            file.commit();
        }
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<Object, Document> map = bson(file);
            for (int n = 0; n < 500; n++) {
                assertThat(map.get((long) n)).isEqualTo(documents.get(n));
            }
            Document large = map.get(500L);
            assertThat(((BinData) large.get("data")).getData()).hasSize(3_000_000);
            assertThat(large.get("_id")).isEqualTo(1);
        }
    }

    @Test
    void whatAnEarlierIbidWroteIsReadAndChanged() {
        Document first = document(1);
        Document changed = document(3);
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<Object, Document> serialized = file.openMap(MAP);
            serialized.put("one", first);
            serialized.put("two", document(2));
            file.commit();
        }
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<Object, Document> map = bson(file);
            assertThat(map.get("one")).isEqualTo(first);
            map.put("two", changed);
            file.commit();
        }
        try (MVStore file = StoreFile.open(folder)) {
            assertThat(bson(file).get("one")).isEqualTo(first);
            assertThat(bson(file).get("two")).isEqualTo(changed);
        }
    }
}
