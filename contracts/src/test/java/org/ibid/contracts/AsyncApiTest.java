package org.ibid.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

    private static final List<String> SERVICES = List.of("fetcher", "normalizer", "citations", "enrichment");
    private static final String DEAD_LETTERS = ".dlq";

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
        List<String> planned = TopicPlan.read()
                .names()
                .map(name -> name.startsWith("documents.") && name.endsWith(DEAD_LETTERS)
                        ? "{topic}.{service}" + DEAD_LETTERS
                        : name)
                .distinct()
                .toList();
        assertThat(api.path("channels"))
                .extracting(channel -> channel.path("address").asText())
                .containsExactlyInAnyOrderElementsOf(planned);
    }

    @Test
    void whoeverSendsOrReceivesIsPlannedTo() {
        TopicPlan plan = TopicPlan.read();
        for (var operation : api.path("operations").properties()) {
            String channel = operation.getValue().at("/channel/$ref").asText();
            String topic = api.at(channel.substring(1)).path("address").asText();
            String service = operation.getKey().split("Sends|Receives")[0];
            boolean sends = operation.getValue().path("action").asText().equals("send");
            if (service.equals("anyStage")) {
                assertThat(SERVICES).allMatch(any -> plan.writtenBy(any).contains(topic));
            } else {
                assertThat(sends ? plan.writtenBy(service) : plan.readBy(service))
                        .as(operation.getKey())
                        .contains(topic);
            }
        }
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
