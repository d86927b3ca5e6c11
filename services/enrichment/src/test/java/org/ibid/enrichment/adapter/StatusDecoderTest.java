package org.ibid.enrichment.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.Topics;
import org.ibid.stage.Unreadable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dead letter of the status says what is wrong in words that a person can act on. */
class StatusDecoderTest {

    private final StatusDecoder decoder = new StatusDecoder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "documents.failed | null | not a failure event: an event needs a value",
                "documents.failed | {} | not a failure event: a failure event needs an id and a failure",
                "documents.failed | [] | not a failure event: an object is wanted",
                "documents.failed | {\"id\":\"a\",\"failure\":\"gone\"} | not a failure event: an object is wanted at failure",
                "documents.failed | {\"id\":\"a\",\"failure\":{}} | a failure needs a stage and a code",
                "documents.delayed | null | not a delay: an event needs a value",
                "documents.expanded | {} | not an expanded collection: an expanded collection needs an id, an original and what became of it",
                "documents.delayed | {} | not a delay: a delay needs an id, a time and a reason",
                "documents.delayed | {\"id\":\"a\",\"nextAttemptAt\":\"soon\"} | a time like 2026-01-31T12:00:00Z is wanted at nextAttemptAt",
                "documents.fetched | {\"id\":\"a\",\"citations\":{\"diagnostics\":[{\"severity\":\"grave\"}]}} | one of [error, warning, info] is wanted",
                "documents.fetched | null | not a document event: null",
            })
    void whatCannotBeReadSaysWhy(String topic, String value, String reason) {
        refuses(topic, value, reason);
    }

    @Test
    void aTombstoneIsNoStatus() {
        refuses(Topics.FAILED, null, "not a failure event: an event needs a value");
        refuses(Topics.DELAYED, null, "not a delay: an event needs a value");
    }

    private void refuses(String topic, @Nullable String value, String reason) {
        assertThatThrownBy(() -> decoder.decode(
                        new ConsumerRecord<>(topic, 0, 0, null, value == null ? null : value.getBytes(UTF_8))))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }
}
