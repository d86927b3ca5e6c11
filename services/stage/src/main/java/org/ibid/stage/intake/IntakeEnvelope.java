package org.ibid.stage.intake;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Topics;
import org.ibid.stage.TextHeader;
import org.ibid.stage.Unreadable;

/** Finds the intake in what carries it: nothing, a CloudEvent in binary mode, or one in structured mode. */
final class IntakeEnvelope {

    // two documents in one message would otherwise lose the second without a word
    private static final ObjectReader JSON =
            ContractJson.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private IntakeEnvelope() {}

    static void checkHeaders(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        String type = TextHeader.read(record.headers(), "ce_type");
        if (type != null) {
            checkType(type);
        }
    }

    /** @return a JSON object */
    static JsonNode open(byte[] value) throws Unreadable, IOException {
        if (value == null) {
            throw new Unreadable("an intake needs a value");
        }
        JsonNode json = JSON.readTree(value);
        JsonNode intake = json.has("specversion") ? data(json) : json;
        if (!intake.isObject()) {
            throw new Unreadable("an intake is a JSON object like {\"url\": \"https://...\"}");
        }
        return intake;
    }

    private static JsonNode data(JsonNode event) throws Unreadable, IOException {
        checkType(event.path("type").asText());
        if (event.hasNonNull("data_base64")) {
            return JSON.readTree(event.get("data_base64").binaryValue());
        }
        if (!event.path("data").isObject()) {
            throw new Unreadable("the CloudEvent carries no data object");
        }
        return event.get("data");
    }

    private static void checkType(String type) throws Unreadable {
        if (!type.equals(Topics.eventType(Topics.INTAKE))) {
            throw new Unreadable(
                    Reasons.cut("the CloudEvent's type is not " + Topics.eventType(Topics.INTAKE) + " but " + type));
        }
    }
}
