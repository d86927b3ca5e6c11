package org.ibid.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;

/**
 * How documents stand in the file: as BSON. A page is read as a whole whenever it is not in the cache, and reading it with Java's own
 * serialization, which is the engine's way, takes most of the store's time. What an earlier Ibid wrote in that way is read still.
 */
final class BsonType extends BasicDataType<Document> {

    /** None of those that {@link ObjectDataType} begins a value with. */
    private static final byte TAG = 127;

    private static final int SOME = 512;

    /** About what the JVM takes for a reference and the small object behind it. */
    private static final int OBJECT = 24;

    private static final int ENTRY = 48;

    private final ObjectDataType serialized = new ObjectDataType();

    @Override
    public int getMemory(Document document) {
        return memory(document);
    }

    private static int memory(Object value) {
        return switch (value) {
            case null -> 0;
            case String text -> OBJECT + OBJECT + text.length();
            case BinData bytes -> OBJECT + OBJECT + bytes.getData().length;
            case Map<?, ?> map -> {
                int sum = OBJECT;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    sum += ENTRY + memory(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> values -> {
                int sum = OBJECT;
                for (Object each : values) {
                    sum += memory(each);
                }
                yield sum;
            }
            default -> OBJECT;
        };
    }

    @Override
    public void write(WriteBuffer buffer, Document document) {
        ByteBuf bson = Unpooled.buffer(SOME);
        BsonEncoder.encodeDocument(document, bson);
        buffer.put(TAG).put(bson.nioBuffer());
    }

    @Override
    public Document read(ByteBuffer buffer) {
        if (buffer.get(buffer.position()) != TAG) {
            return (Document) serialized.read(buffer);
        }
        buffer.get();
        ByteBuf bson = Unpooled.wrappedBuffer(buffer);
        int all = bson.readableBytes();
        Document document = BsonDecoder.decodeBson(bson);
        buffer.position(buffer.position() + all - bson.readableBytes());
        return document;
    }

    @Override
    public Document[] createStorage(int size) {
        return new Document[size];
    }
}
