package org.ibid.enrichment.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.UncheckedIOException;
import java.util.Map;
import org.bson.Document;
import org.ibid.contracts.ContractJson;

/**
 * Contract records as they stand in the store: the same names, but {@code _id} for {@code id}, and metadata as a JSON string, as
 * its keys are the publisher's own.
 */
final class StoredRecord {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String METADATA = "metadata";

    private StoredRecord() {}

    static Document write(Object record) {
        Map<String, Object> fields = ContractJson.MAPPER.convertValue(record, FIELDS);
        Document document = new Document("_id", fields.remove("id"));
        document.putAll(fields);
        document.computeIfPresent(METADATA, (name, value) -> ContractJson.write(value));
        return document;
    }

    static <T> T read(Document stored, Class<T> type) {
        Document fields = new Document(stored);
        fields.put("id", fields.remove("_id"));
        fields.computeIfPresent(METADATA, (name, value) -> object((String) value));
        return ContractJson.MAPPER.convertValue(fields, type);
    }

    private static Map<String, Object> object(String json) {
        try {
            return ContractJson.MAPPER.readValue(json, FIELDS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
