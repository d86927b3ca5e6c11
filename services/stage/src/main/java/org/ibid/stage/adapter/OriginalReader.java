package org.ibid.stage.adapter;

import com.mongodb.client.MongoClient;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.bson.BsonString;

/** Reads originals, which the fetcher writes: the one thing that services read of another's store. */
public final class OriginalReader {

    private final GridFSBucket originals;

    public OriginalReader(MongoClient client, String database) {
        this.originals = GridFSBuckets.create(client.getDatabase(database), "originals");
    }

    /** @throws com.mongodb.MongoGridFSException when there is no such original */
    public byte[] read(String sha256) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        originals.downloadToStream(new BsonString(sha256), bytes);
        return bytes.toByteArray();
    }

    /** @throws com.mongodb.MongoGridFSException when there is no such original */
    public InputStream open(String sha256) {
        return originals.openDownloadStream(new BsonString(sha256));
    }
}
