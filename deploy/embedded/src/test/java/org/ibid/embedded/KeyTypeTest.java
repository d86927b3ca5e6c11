package org.ibid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyTypeTest {

    private static final String MAP = KeyType.mapName("ibid.documents", "_id_");

    private static final List<Object> VALUES = Arrays.asList(
            "",
            "lamp",
            "lamps",
            "\ud83d\udca1",
            "\ud83d",
            0.0,
            -1.5,
            7.0,
            Double.NaN,
            null,
            true,
            1L << 60,
            new UUID(7, 9));

    @TempDir
    Path folder;

    private static List<KeyValue> keys() {
        List<KeyValue> keys = new ArrayList<>();
        for (Object one : VALUES) {
            keys.add(new KeyValue(new Object[] {one}));
            for (Object other : VALUES) {
                keys.add(new KeyValue(new Object[] {one, other}));
            }
        }
        return keys;
    }

    @Test
    void everyTwoKeysHaveOneOrder() {
        KeyType type = new KeyType();
        List<KeyValue> keys = keys();
        for (KeyValue one : keys) {
            for (KeyValue other : keys) {
                int order = type.compare(one, other);
                assertThat(order == 0).as("%s and %s", one, other).isEqualTo(one.equals(other));
                assertThat(Integer.signum(type.compare(other, one))).isEqualTo(-Integer.signum(order));
                for (KeyValue third : keys) {
                    if (order < 0 && type.compare(other, third) < 0) {
                        assertThat(type.compare(one, third))
                                .as("%s, %s, %s", one, other, third)
                                .isNegative();
                    }
                }
            }
        }
    }

    @Test
    void keysComeBackFromTheFileAndAreFound() {
        List<KeyValue> keys = keys();
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<KeyValue, Object> map = file.openMap(MAP, KeyType.map());
            for (int i = 0; i < keys.size(); i++) {
                map.put(keys.get(i), i);
            }
            file.commit();
        }
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<KeyValue, Object> map = file.openMap(MAP, KeyType.map());
            assertThat(map.keySet()).containsExactlyInAnyOrderElementsOf(keys);
            for (int i = 0; i < keys.size(); i++) {
                assertThat(map.get(keys.get(i))).isEqualTo(i);
            }
        }
    }

    @Test
    void indexesOfAnEarlierIbidAreBroughtInOrderOnce() {
        int many = 2_000;
        try (MVStore file = StoreFile.open(folder)) {
            MVMap<KeyValue, Object> serialized = file.openMap(MAP);
            MVMap<KeyValue, Object> chunks = file.openMap(KeyType.mapName("ibid.originals.chunks", "files_id_1_n_1"));
            file.<Object, Object>openMap("databases.ibid.documents").put("one", "stays");
            for (int i = 0; i < many; i++) {
                serialized.put(new KeyValue("lamp-" + i), "lamp-" + i);
                chunks.put(new KeyValue("original-" + i, (double) i), i);
            }
            file.commit();
        }
        for (int again = 0; again < 2; again++) {
            try (MVStore file = StoreFile.open(folder)) {
                KeyType.order(file);
                assertThat(file.getStoreVersion()).isEqualTo(KeyType.STORE_VERSION);
                assertThat(file.getMapNames())
                        .containsExactlyInAnyOrder(
                                MAP,
                                KeyType.mapName("ibid.originals.chunks", "files_id_1_n_1"),
                                "databases.ibid.documents");
                MVMap<KeyValue, Object> ids = file.openMap(MAP, KeyType.map());
                MVMap<KeyValue, Object> chunks =
                        file.openMap(KeyType.mapName("ibid.originals.chunks", "files_id_1_n_1"), KeyType.map());
                assertThat(file.openMap("databases.ibid.documents").get("one")).isEqualTo("stays");
                assertThat(ids).hasSize(many);
                assertThat(chunks).hasSize(many);
                for (int i = 0; i < many; i++) {
                    assertThat(ids.get(new KeyValue("lamp-" + i))).isEqualTo("lamp-" + i);
                    assertThat(chunks.get(new KeyValue("original-" + i, (double) i)))
                            .isEqualTo(i);
                }
            }
        }
    }
}
