package org.ibid.cli.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ibid.contracts.ContractJson;

/** Asks a service whether it is ready, as MicroProfile Health answers it. */
final class Readiness {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HttpRequest request;

    /** @param address where the service answers HTTP */
    Readiness(String address) {
        request = HttpRequest.newBuilder(URI.create(address + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
    }

    /** What it still lacks, for a person; empty when it is ready. */
    Optional<String> missing() throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.empty() : Optional.of(down(answer.body()));
        } catch (IOException e) {
            return Optional.of("it does not answer yet");
        }
    }

    private static String down(String health) {
        List<String> down = new ArrayList<>();
        try {
            for (JsonNode check : ContractJson.MAPPER.readTree(health).path("checks")) {
                if (!check.path("status").asText().equals("UP")) {
                    down.add(check.path("name").asText() + " " + check.path("data"));
                }
            }
        } catch (IOException notHealth) {
            return "it answers " + health;
        }
        return "not ready: " + String.join(", ", down);
    }
}
