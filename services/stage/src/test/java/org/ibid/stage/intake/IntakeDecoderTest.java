package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Intake;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeDecoderTest {

    private static final String PLAIN = "{\"url\":\"https://courier.example/a\"}";

    private final IntakeDecoder decoder = new IntakeDecoder();

    private static ConsumerRecord<byte[], byte[]> record(String value) {
        return new ConsumerRecord<>("documents.intake", 0, 0, null, value.getBytes(UTF_8));
    }

    @Test
    void plainJsonAsKcatSendsIt() throws Unreadable {
        Incoming<Intake> intake = decoder.decode(record(PLAIN));
        assertThat(intake.value().url()).isEqualTo("https://courier.example/a");
        assertThat(intake.id()).startsWith("url-").hasSize(36);
    }

    @Test
    void aBinaryCloudEvent() throws Unreadable {
        var record = record(PLAIN);
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_type", "org.ibid.document.intake.v1".getBytes(UTF_8));
        assertThat(decoder.decode(record)).isEqualTo(decoder.decode(record(PLAIN)));
    }

    @Test
    void aStructuredCloudEvent() throws Unreadable {
        String event =
                "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"id\":\"1\",\"source\":\"/x\",\"data\":"
                        + PLAIN + "}";
        assertThat(decoder.decode(record(event)).id())
                .isEqualTo(decoder.decode(record(PLAIN)).id());
    }

    @Test
    void aStructuredCloudEventWithBinaryData() throws Unreadable {
        String event = "{\"specversion\":\"1.0\",\"type\":\"org.ibid.document.intake.v1\",\"data_base64\":\""
                + Base64.getEncoder().encodeToString(PLAIN.getBytes(UTF_8)) + "\"}";
        assertThat(decoder.decode(record(event)).id())
                .isEqualTo(decoder.decode(record(PLAIN)).id());
    }

    @Test
    void anEventOfAnotherTypeIsRefusedByName() {
        var record = record(PLAIN);
        record.headers().add("ce_type", "org.ibid.document.intake.v2".getBytes(UTF_8));
        assertThatThrownBy(() -> decoder.decode(record))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("intake.v2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | not an intake",
                "[1,2] | JSON object",
                "{} | needs a url or content",
                "{\"content\":{}} | exactly one of text and base64",
                "{\"content\":{\"text\":\"a\",\"base64\":\"YQ==\"}} | exactly one of text and base64",
                "{\"content\":{\"base64\":\"YQ!!\"}} | is not base64",
                "{\"content\":{\"text\":\"a\"},\"id\":\"a\\u0000\"} | an id is",
                "{\"url\":\"ftp://x.example/\"} | http and https",
                "{\"url\":\"/relative\"} | http and https",
                "{\"url\":\"https://\"} | not a URL",
                "{\"url\":\"https://x.example/\",\"id\":\"/begins-with-slash\"} | an id is",
                "{\"url\":17,\"content\":{\"text\":[]}} | not an intake",
            })
    void whatCannotBeReadSaysWhy(String value, String reason) {
        assertThatThrownBy(() -> decoder.decode(record(value)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aTombstoneIsNoIntake() {
        var record = new ConsumerRecord<byte[], byte[]>("documents.intake", 0, 0, null, null);
        assertThatThrownBy(() -> decoder.decode(record)).isInstanceOf(Unreadable.class);
    }
}
