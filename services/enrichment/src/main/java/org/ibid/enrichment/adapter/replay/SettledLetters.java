package org.ibid.enrichment.adapter.replay;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.stage.adapter.OncePerKey;

/**
 * Which dead letters are done with, though others before them are not: the collection {@code settledLetters}. A topic that is made
 * anew has another identity, so its letters are others.
 */
@ApplicationScoped
public class SettledLetters {

    private final MongoCollection<Document> settled;

    SettledLetters(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.settled = client.getDatabase(database).getCollection("settledLetters");
    }

    /** @param topic its identity, not its name */
    record Partition(Uuid topic, int partition) {

        private String key(long offset) {
            return topic + ":" + partition + ':' + offset;
        }

        private List<String> keys(long from, long until) {
            return LongStream.range(from, until).mapToObj(this::key).toList();
        }
    }

    void add(Partition partition, long offset) {
        OncePerKey.write(() -> settled.insertOne(new Document("_id", partition.key(offset)).append("at", new Date())));
    }

    /** Of the offsets from one until before another those that are done with. */
    Set<Long> among(Partition partition, long from, long until) {
        Set<Long> offsets = new HashSet<>();
        settled.find(Filters.in("_id", partition.keys(from, until)))
                .projection(Projections.include("_id"))
                .forEach(mark -> {
                    String key = mark.getString("_id");
                    offsets.add(Long.valueOf(key.substring(key.lastIndexOf(':') + 1)));
                });
        return offsets;
    }

    /** The letters are gone. */
    void forget(Partition partition, long from, long until) {
        settled.deleteMany(Filters.in("_id", partition.keys(from, until)));
    }
}
