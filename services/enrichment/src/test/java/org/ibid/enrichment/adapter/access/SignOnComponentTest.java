package org.ibid.enrichment.adapter.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ibid.embedded.EmbeddedParts;
import org.junit.jupiter.api.Test;

/** The API where tokens of a sign-on are taken, beside keys. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(SignOnParts.class)
class SignOnComponentTest {

    private static final String INTAKE = "{\"id\":\"by-token\",\"content\":{\"text\":\"The lamps were off.\"}}";

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static ValidatableResponse publish(String token) {
        return as(token)
                .contentType("application/json")
                .body(INTAKE)
                .post("/documents")
                .then();
    }

    private static void refused(String token) {
        as(token)
                .get("/documents")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer "))
                .body("type", equalTo("urn:ibid:problem:token-refused"));
    }

    private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
        return claims -> {
            claims.put(claim, value);
            return claims;
        };
    }

    @Test
    void aTokensGreatestRoleCounts() {
        as(SignOnParts.server.token("reader")).get("/documents").then().statusCode(200);
        publish(SignOnParts.server.token("staff", "reader"))
                .statusCode(403)
                .body("type", equalTo("urn:ibid:problem:role-lacking"));
        publish(SignOnParts.server.token("reader", "publisher")).statusCode(202);
        as(SignOnParts.server.token("publisher")).get("/dead-letters").then().statusCode(403);
        as(SignOnParts.server.token("operator")).get("/dead-letters").then().statusCode(200);
        as(SignOnParts.server.token("staff"))
                .get("/documents")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:ibid:problem:role-lacking"));
    }

    @Test
    void aTokenThatIsNotGoodOpensNothing() {
        long now = Instant.now().getEpochSecond();
        for (var change : List.of(
                with("exp", now - 60),
                with("aud", "another"),
                with("iss", "https://elsewhere.example"),
                with("nbf", now + 600))) {
            refused(SignOnParts.server.token(change, "operator"));
        }
        String good = SignOnParts.server.token("operator");
        refused(new SignOnServer().token("operator"));
        refused(good.substring(0, good.length() - 8) + "AAAAAAAA");
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        refused(base64.encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8)) + "." + good.split("\\.")[1] + ".");
        refused("a.b.c");
    }

    @Test
    void keysAreTakenBesideAndNothingIsToldWithoutEither() {
        as("by-key").get("/dead-letters").then().statusCode(200);
        given().auth().preemptive().basic("anybody", "by-key").get("/").then().statusCode(200);
        as("wrong").get("/documents").then().statusCode(401).body("type", equalTo("urn:ibid:problem:key-missing"));
        given().get("/documents").then().statusCode(401).header("WWW-Authenticate", startsWith("Basic "));
        given().get("/q/health/live").then().statusCode(200);
    }

    @Test
    void aNewKeyOfTheSignOnIsFetchedAndKnownOnesDoWithoutIt() {
        as(SignOnParts.server.token("reader")).get("/documents").then().statusCode(200);
        SignOnParts.server.away(true);
        as(SignOnParts.server.token("reader")).get("/documents").then().statusCode(200);
        SignOnParts.server.away(false);
        SignOnParts.server.rotate("second");
        as(SignOnParts.server.token("reader")).get("/documents").then().statusCode(200);
    }
}
