package org.ibid.enrichment.adapter.secured;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Topics;
import org.ibid.embedded.TopicProbe;
import org.ibid.stage.TextHeader;
import org.junit.jupiter.api.Test;

/** The service against a broker with TLS, a password and no more rights than it is planned to have, a store with TLS, and its secrets in a file. */
@QuarkusTest
@WithTestResource(SecuredParts.class)
class SecuredComponentTest {

    private static final Path ARTICLE = Path.of("../../contracts/examples/valid/document.cited.v1.article.json");

    @Test
    void everyClientOfTheServiceLogsInAndHasTheRightsThatItNeeds() throws Exception {
        String article = Files.readString(ARTICLE).replaceFirst("\"id\": \"url-0123\"", "\"id\": \"secured\"");
        try (TopicProbe probe = new TopicProbe(SecuredParts.plain)) {
            // consumers, the channel's producer, the transactional one
            probe.publish(Topics.CITED, "secured", article);
            probe.await(Topics.ENRICHED, "secured");
            probe.await(Topics.STATE, "secured");

            // who reads without a group, and sends where other stages do
            given().post("/documents/secured/replay?from=enrichment").then().statusCode(202);
            assertThat(TextHeader.read(probe.await(Topics.ENRICHED, "secured").headers(), "ce_replay"))
                    .isEqualTo("1");
            given().contentType("application/json")
                    .body("{\"id\":\"asked\",\"url\":\"https://courier.example/\"}")
                    .post("/documents")
                    .then()
                    .statusCode(202);
            probe.await(Topics.INTAKE, "asked");

            // the admin client, which lists topics and deletes records
            String letters = Topics.deadLetters(Topics.FAILED, "enrichment");
            probe.publish(Topics.FAILED, "poison", "none");
            ConsumerRecord<byte[], byte[]> letter = probe.await(letters, "poison");
            String id = letters + ":" + letter.partition() + ":" + letter.offset();
            given().get("/dead-letters").then().statusCode(200).body("items.id", equalTo(List.of(id)));
            when().post("/dead-letters/" + id + "/replay").then().statusCode(202);
            probe.await(letters, "poison");
            given().delete("/dead-letters/" + letters + ":" + letter.partition() + ":1")
                    .then()
                    .statusCode(204);
            given().get("/dead-letters").then().body("items", equalTo(List.of()));
        }
    }
}
