package org.ibid.enrichment.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds COLLECTIONS.md to what is in the store. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CollectionsComponentTest {

    private static final Path EXAMPLE = Path.of("../../contracts/examples/valid/document.cited.v1.article.json");
    private static final Pattern SECTION =
            Pattern.compile("## `(\\w+)`\n.*?\nIndexes: ([^\n]*)\n.*?```json\n(.*?)```", Pattern.DOTALL);

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private record Shown(String indexes, JsonNode example) {}

    private static Map<String, Shown> shown() throws IOException {
        Map<String, Shown> shown = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(Files.readString(Path.of("COLLECTIONS.md")));
        while (section.find()) {
            shown.put(section.group(1), new Shown(section.group(2), ContractJson.MAPPER.readTree(section.group(3))));
        }
        return shown;
    }

    @BeforeEach
    void publish() throws IOException {
        DocumentEvent example = ContractJson.MAPPER.readValue(EXAMPLE.toFile(), DocumentEvent.class);
        DocumentEvent cited = new DocumentEvent(
                "collections",
                1,
                0,
                new Run(1, Map.of(0, 1L)),
                example.intake(),
                example.original(),
                example.text(),
                example.citations(),
                null);
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.CITED, "collections", ContractJson.write(cited));
            topics.await(Topics.STATE, "collections");
        }
    }

    @Test
    void theIndexesAreThoseThatAreShown() throws IOException {
        assertThat(shown()).containsOnlyKeys("documents", "sources", "postings", "deliveries");
        shown().forEach((name, shown) -> {
            Set<String> indexes = new TreeSet<>();
            collection(name)
                    .listIndexes()
                    .forEach(index -> indexes.add("`"
                            + String.join(", ", index.get("key", Document.class).keySet()) + "`"));
            assertThat(String.join("; ", indexes)).as(name).isEqualTo(shown.indexes());
        });
    }

    @Test
    void anExampleHasTheFieldsThatEntriesHave() throws IOException {
        // an entry has all its fields once it has been sent in vain
        await().atMost(Duration.ofMinutes(1))
                .until(() -> collection("deliveries")
                                .find(new Document("reason", new Document("$exists", true)))
                                .first()
                        != null);
        for (Map.Entry<String, Shown> section : shown().entrySet()) {
            Set<String> fields = new TreeSet<>();
            collection(section.getKey()).find().forEach(entry -> fields.addAll(entry.keySet()));
            assertThat(section.getValue().example().fieldNames())
                    .toIterable()
                    .as("of %s there are %s", section.getKey(), fields)
                    .isSubsetOf(fields);
        }
        Document stored =
                collection("documents").find(new Document("_id", "collections")).first();
        assertThat(shown().get("documents").example().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(stored.keySet());
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }
}
