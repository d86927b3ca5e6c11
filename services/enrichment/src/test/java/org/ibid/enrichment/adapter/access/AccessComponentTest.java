package org.ibid.enrichment.adapter.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;

/** The API where keys are asked for. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@TestProfile(AccessComponentTest.WithKeys.class)
class AccessComponentTest {

    private static final String INTAKE = "{\"id\":\"by-key\",\"content\":{\"text\":\"The lamps were off.\"}}";

    public static final class WithKeys implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Path keys = Path.of("target/keys");
                Files.write(
                        keys,
                        List.of(line("reader"), line("publisher"), line("operator"), "hasty reader " + hash("hasty")));
                return Map.of(
                        "ibid.enrichment.access.keys",
                        keys.toAbsolutePath().toString(),
                        "ibid.enrichment.access.requests-per-second",
                        "20");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String line(String role) {
            return role + " " + role + " " + hash(role);
        }

        private static String hash(String key) {
            return Sha256.of(key.getBytes(UTF_8));
        }
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    private static ValidatableResponse publish(RequestSpecification sender) {
        return sender.contentType("application/json")
                .body(INTAKE)
                .post("/documents")
                .then();
    }

    @Test
    void withoutAKeyNothingOfDocumentsIsTold() {
        for (String path : List.of(
                "/documents",
                "/documents/x",
                "/sources",
                "/graph?document=x",
                "/",
                "/overview",
                "/dead-letters",
                "/progress")) {
            given().get(path)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Basic "))
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:ibid:problem:key-missing"));
        }
        as("wrong").get("/documents").then().statusCode(401);
        publish(given()).statusCode(401);
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void eachRoleMayDoItsOwnAndNoMore() {
        as("reader").get("/documents").then().statusCode(200);
        given().auth().preemptive().basic("anybody", "reader").get("/").then().statusCode(200);
        publish(as("reader")).statusCode(403).body("type", equalTo("urn:ibid:problem:role-lacking"));
        publish(as("publisher")).statusCode(202);
        for (String path : List.of("/documents/x/replay?from=citations", "/dead-letters/a.dlq:0:0/replay")) {
            as("publisher").post(path).then().statusCode(403);
            as("operator").post(path).then().statusCode(404);
        }
        as("publisher").get("/dead-letters").then().statusCode(403);
        as("operator").get("/dead-letters").then().statusCode(200);
        as("publisher").delete("/documents/x").then().statusCode(403);
        as("operator").delete("/documents/x").then().statusCode(404);
    }

    @Test
    void whatAnotherSiteHasABrowserSendIsNotDone() {
        publish(as("publisher").header("Sec-Fetch-Site", "cross-site"))
                .statusCode(403)
                .body("type", equalTo("urn:ibid:problem:foreign-site"));
        publish(as("publisher").header("Sec-Fetch-Site", "same-origin")).statusCode(202);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        int refused = 0;
        for (int i = 0; i < 2_000 && refused == 0; i++) {
            var answer = as("hasty").get("/sources?limit=1");
            if (answer.statusCode() == 429) {
                assertThat(answer.header("Retry-After")).isEqualTo("1");
                refused++;
            }
        }
        assertThat(refused).isEqualTo(1);
    }
}
