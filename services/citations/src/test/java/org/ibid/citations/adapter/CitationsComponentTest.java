package org.ibid.citations.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.EventSchemas;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.junit.jupiter.api.Test;

/** The citations service alone, against a real broker. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CitationsComponentTest {

    private static final String PARAGRAPH = "“The lamps were off,” said Ines Calloway [1]. Nobody asked why [2] [].";
    private static final String ENTRY = "[1] Calloway, Ines. The Lamps. Daily Courier, March2, 2014.";

    @Test
    void whatTheTextRestsOnIsAdded() throws IOException {
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.NORMALIZED, "lamps", ContractJson.MAPPER.writeValueAsString(normalized("lamps")));
            ConsumerRecord<byte[], byte[]> record = topics.await(Topics.CITED, "lamps");
            assertThat(EventSchemas.errorsOn(Topics.CITED, new String(record.value(), UTF_8)))
                    .isEmpty();
            DocumentEvent event = ContractJson.MAPPER.readValue(record.value(), DocumentEvent.class);
            assertThat(event.text()).isEqualTo(normalized("lamps").text());
            assertThat(event.citations().markers())
                    .extracting(Marker::status)
                    .containsExactly(Marker.Status.LINKED, Marker.Status.DANGLING, Marker.Status.EMPTY);
            assertThat(event.citations().quotations()).first().satisfies(quotation -> {
                assertThat(quotation.speaker()).isEqualTo("Ines Calloway");
                assertThat(quotation.references()).hasSize(1);
            });
        }
    }

    @Test
    void anEventWithoutTextIsPutAside() throws IOException {
        DocumentEvent event = normalized("bare").with((Text) null);
        try (TopicProbe topics = new TopicProbe()) {
            topics.publish(Topics.NORMALIZED, "bare", ContractJson.MAPPER.writeValueAsString(event));
            assertThat(topics.await(Topics.deadLetters(Topics.NORMALIZED, "citations"), "bare"))
                    .isNotNull();
        }
    }

    private static DocumentEvent normalized(String id) {
        String content = PARAGRAPH + "\n\n" + ENTRY;
        Text text = Sentences.in(TextBuilder.builder()
                .title("The Lamps")
                .language("en")
                .content(content)
                .blocks(List.of(
                        new Block(Block.Kind.PARAGRAPH, 0, PARAGRAPH.length()),
                        new Block(Block.Kind.REFERENCE, PARAGRAPH.length() + 2, content.length())))
                .build());
        Intake intake = new Intake(id, null, null, null, List.of(), Map.of());
        Original original = new Original("cc".repeat(32), 1, null, null, null, Instant.parse("2026-11-23T08:00:00Z"));
        return DocumentEvent.fetched(id, 1, Run.NONE, intake, original).with(text);
    }
}
