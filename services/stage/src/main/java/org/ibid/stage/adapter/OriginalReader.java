package org.ibid.stage.adapter;

import com.mongodb.client.MongoClient;
import java.io.InputStream;
import org.ibid.contracts.Original;

/** Reads originals, as {@link OriginalWriter} keeps them: the one thing that services read of another's store. */
public final class OriginalReader {

    private final OriginalBytes bytes;

    /** With the bytes in GridFS. */
    public OriginalReader(MongoClient client, String database) {
        this(new GridFsBytes(client.getDatabase(database)));
    }

    /** With the bytes where they are configured to be. */
    public OriginalReader(MongoClient client, String database, OriginalsConfig config) {
        this(OriginalBytes.of(client, database, config));
    }

    private OriginalReader(OriginalBytes bytes) {
        this.bytes = bytes;
    }

    /**
     * The original's bytes, about a MiB of them in memory at a time. Reading throws {@link OriginalMissing} too, where a part is not
     * there, and {@link com.mongodb.MongoException} when the store is away.
     */
    public InputStream open(Original original) throws OriginalMissing {
        String sha256 = original.sha256();
        if (sha256 == null) {
            throw new OriginalMissing("the event names no original");
        }
        return new OriginalStream(sha256, original.size(), bytes.open(sha256, original.size()));
    }
}
