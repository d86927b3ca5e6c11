package org.ibid.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedWriteSurvivesKillNine() throws Exception {
        int acknowledged = 0;
        Process first = start();
        try (MongoClient client = MongoClients.create(address(first))) {
            MongoCollection<Document> documents = client.getDatabase("ibid").getCollection("documents");
            for (; acknowledged < 500; acknowledged++) {
                documents.insertOne(new Document("_id", acknowledged));
            }
            first.destroyForcibly().waitFor();
        }
        Process second = start();
        try (MongoClient client = MongoClients.create(address(second))) {
            MongoCollection<Document> documents = client.getDatabase("ibid").getCollection("documents");
            assertThat(documents.countDocuments()).isEqualTo(acknowledged);
            assertThat(documents.find(new Document("_id", acknowledged - 1)).first())
                    .isNotNull();
        } finally {
            second.destroy();
            assertThat(second.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Process start() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString(),
                        "broker=0",
                        "store=0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String address(Process process) throws Exception {
        for (String line; (line = process.inputReader().readLine()) != null; ) {
            if (line.startsWith("ready ")) {
                return line.split(" ")[2];
            }
        }
        throw new IllegalStateException("ended before it was ready");
    }
}
