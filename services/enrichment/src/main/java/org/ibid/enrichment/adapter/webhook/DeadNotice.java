package org.ibid.enrichment.adapter.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.contracts.Topics;
import org.ibid.enrichment.webhook.Notice;
import org.ibid.stage.TextHeader;

/** A notice that could not be delivered, on a topic of its own: the body as it was, the reason and the rest in headers. */
public final class DeadNotice {

    /** No document waits here: what happened to it stands in its own topics. */
    public static final String TOPIC = Topics.deadLetters("webhooks", "enrichment");

    private DeadNotice() {}

    static ProducerRecord<byte[], byte[]> of(String target, Notice notice, String reason) {
        var record = new ProducerRecord<>(
                TOPIC, notice.document().getBytes(UTF_8), notice.body().getBytes(UTF_8));
        TextHeader.add(record.headers(), "content-type", "application/json");
        TextHeader.add(record.headers(), "webhook-id", notice.id());
        TextHeader.add(record.headers(), "webhook-target", target);
        TextHeader.add(record.headers(), "dead-letter-reason", reason);
        return record;
    }
}
