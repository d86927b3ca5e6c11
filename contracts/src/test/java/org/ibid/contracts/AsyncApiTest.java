package org.ibid.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final List<String> TOPICS = List.of(
            Topics.INTAKE,
            Topics.FETCHED,
            Topics.DELAYED,
            Topics.EXPANDED,
            Topics.NORMALIZED,
            Topics.CITED,
            Topics.ENRICHED,
            Topics.STATE,
            Topics.FAILED,
            "{topic}.{service}.dlq");

    private final JsonNode api = read();

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyTopicIsDescribedAndNoOther() {
        assertThat(api.path("channels"))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(TOPICS);
    }

    @Test
    void everyMessageBearsItsEventTypeAndAnExistingSchema() {
        for (JsonNode channel : api.path("channels")) {
            for (JsonNode use : channel.path("messages")) {
                JsonNode message = api.at(use.path("$ref").asText().substring(1));
                assertThat(message.path("name").asText())
                        .isEqualTo(Topics.eventType(channel.path("address").asText()));
                assertThat(Path.of(message.at("/payload/$ref").asText())).exists();
            }
        }
    }
}
