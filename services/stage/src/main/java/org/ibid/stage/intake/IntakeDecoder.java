package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Topics;
import org.ibid.stage.Decoder;
import org.ibid.stage.Unreadable;

/**
 * Reads an intake however it was published: plain JSON as kcat sends it, a CloudEvent in binary mode (attributes in headers)
 * or in structured mode (told by its content type or by {@code specversion}), with or without a key.
 */
public final class IntakeDecoder implements Decoder<Intake> {

    @Override
    public Incoming<Intake> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        if (record.value() == null) {
            throw new Unreadable("an intake needs a value");
        }
        String type = header(record, "ce_type");
        if (type != null) {
            checkType(type);
        }
        return decode(record.value(), Position.of(record));
    }

    /** Reads plain JSON or a structured CloudEvent, as it also comes over HTTP. */
    public Incoming<Intake> decode(byte[] value) throws Unreadable {
        return decode(value, null);
    }

    private static Incoming<Intake> decode(byte[] value, Position position) throws Unreadable {
        try {
            JsonNode json = ContractJson.MAPPER.readTree(value);
            if (!json.isObject()) {
                throw new Unreadable("an intake is a JSON object like {\"url\": \"https://...\"}");
            }
            JsonNode data = json.has("specversion") ? data(json) : json;
            Intake intake = ContractJson.MAPPER.treeToValue(data, Intake.class);
            return Incoming.of(DocumentId.of(intake), intake, position);
        } catch (IOException e) {
            throw new Unreadable("not an intake: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(e.getMessage(), e);
        }
    }

    private static JsonNode data(JsonNode event) throws Unreadable, IOException {
        checkType(event.path("type").asText());
        if (event.hasNonNull("data_base64")) {
            return ContractJson.MAPPER.readTree(event.get("data_base64").binaryValue());
        }
        JsonNode data = event.path("data");
        if (!data.isObject()) {
            throw new Unreadable("the CloudEvent carries no data object");
        }
        return data;
    }

    private static void checkType(String type) throws Unreadable {
        if (!type.equals(Topics.eventType(Topics.INTAKE))) {
            throw new Unreadable("the CloudEvent's type is " + type + ", not " + Topics.eventType(Topics.INTAKE));
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
