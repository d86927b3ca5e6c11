package org.ibid.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.ObjectDataType;
import org.h2.mvstore.type.StringDataType;

/**
 * How the keys of an index stand in the file, and in which order. The engine knows nothing of them but that Java can serialize them, so it
 * compares two by serializing both: for every look-up some ten times, which took two fifths of the store's time. Here keys of texts and
 * numbers, which all of Ibid's are, are compared as such, and come before any others, which are left to the engine.
 */
final class KeyType extends BasicDataType<KeyValue> {

    /** Of files whose keys are in this order; in those of an earlier Ibid all are in the engine's. */
    static final int STORE_VERSION = 1;

    /** In the names of the maps that are indexes, between the collection's and the index's. */
    private static final String INDEX = "._index_";

    /** None of those that {@link ObjectDataType} begins a value with. */
    private static final byte TAG = 127;

    private static final byte TEXT = 0;
    private static final byte NUMBER = 1;

    /** About what the JVM takes for a key and its list. */
    private static final int KEY = 64;

    private static final int VALUE = 48;

    private static final DataType<String> TEXTS = StringDataType.INSTANCE;

    private final ObjectDataType serialized = new ObjectDataType();

    static MVMap.Builder<KeyValue, Object> map() {
        return new MVMap.Builder<KeyValue, Object>().keyType(new KeyType());
    }

    static String mapName(String namespace, String index) {
        return namespace + INDEX + index;
    }

    /** Brings the indexes of a file in this order, all or, if it is killed, none. */
    static void order(MVStore file) {
        if (file.getStoreVersion() >= STORE_VERSION) {
            return;
        }
        for (String name : file.getMapNames()) {
            if (name.contains(INDEX)) {
                MVMap<KeyValue, Object> before = file.openMap(name);
                file.renameMap(before, name + ".before");
                file.openMap(name, map()).putAll(before);
                file.removeMap(before);
            }
        }
        file.setStoreVersion(STORE_VERSION);
        file.commit();
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        boolean plain = isPlain(one);
        if (plain != isPlain(other)) {
            return plain ? -1 : 1;
        }
        if (!plain) {
            return serialized.compare(one, other);
        }
        for (int i = 0; i < one.size() && i < other.size(); i++) {
            int order = compareValues(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int compareValues(Object one, Object other) {
        if (one instanceof String text && other instanceof String otherText) {
            return text.compareTo(otherText);
        }
        if (one instanceof Double number && other instanceof Double otherNumber) {
            return number.compareTo(otherNumber);
        }
        return one instanceof String ? -1 : 1;
    }

    private static boolean isPlain(KeyValue key) {
        for (Object value : key) {
            if (!(value instanceof String || value instanceof Double)) {
                return false;
            }
        }
        return key.size() <= Byte.MAX_VALUE;
    }

    @Override
    public int getMemory(KeyValue key) {
        int sum = KEY;
        for (Object value : key) {
            sum += VALUE + (value instanceof String text ? text.length() : 0);
        }
        return sum;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        if (!isPlain(key)) {
            serialized.write(buffer, key);
            return;
        }
        buffer.put(TAG).put((byte) key.size());
        for (Object value : key) {
            if (value instanceof String text) {
                TEXTS.write(buffer.put(TEXT), text);
            } else {
                buffer.put(NUMBER).putDouble((Double) value);
            }
        }
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != TAG) {
            return (KeyValue) serialized.read(buffer);
        }
        buffer.get();
        Object[] values = new Object[buffer.get()];
        for (int i = 0; i < values.length; i++) {
            values[i] = buffer.get() == TEXT ? TEXTS.read(buffer) : (Object) buffer.getDouble();
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
