package org.ibid.stage.adapter;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.io.InputStream;

/**
 * Where the bytes of originals lie, each under its SHA-256. What they are for (who refers to them, whether they are whole, whether
 * they go) stands in the entries that {@link OriginalWriter} keeps in the store, wherever the bytes are. Thread-safe; all of it throws
 * {@link MongoException} while what holds them is away.
 */
interface OriginalBytes {

    /** In the store, or in the object store that is configured. */
    static OriginalBytes of(MongoClient client, String database, OriginalsConfig config) {
        return config.s3()
                .bucket()
                .<OriginalBytes>map(bucket -> new S3Bytes(bucket, config.s3()))
                .orElseGet(() -> new GridFsBytes(client.getDatabase(database)));
    }

    /** What makes reading fast. */
    void createIndexes();

    /** How many bytes are as soon written as looked for. */
    long small();

    /**
     * Returns once they are stored; they are not held in memory. After a crash in the middle the same call goes on.
     *
     * @param size of them all
     * @return whether it is known that none of them lay there
     * @throws IOException when the bytes can't be read
     */
    boolean write(String sha256, long size, InputStream bytes) throws IOException;

    boolean isWhole(String sha256, long size);

    /** What is not there need not be deleted. */
    void delete(String sha256, long size);

    /** @param size that the original has by its event */
    OriginalStream.Pieces open(String sha256, long size) throws OriginalMissing;
}
