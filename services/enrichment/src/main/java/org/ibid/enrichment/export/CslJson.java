package org.ibid.enrichment.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Reference;

/** CSL-JSON (schema csl-data.json 1.0.2): the items with the ids of their entries. */
final class CslJson implements EntryWriter {

    private final JsonGenerator json;

    CslJson(Writer out) throws IOException {
        json = ContractJson.MAPPER
                .createGenerator(out)
                .useDefaultPrettyPrinter()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartArray();
    }

    @Override
    public void add(Reference reference, String prefix) throws IOException {
        ObjectNode item = item(reference);
        item.put("id", prefix + reference.id());
        json.writeTree(item);
    }

    @Override
    public void end() throws IOException {
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }

    /** The item; of an entry that could not be read a document whose title is what is printed. */
    static ObjectNode item(Reference reference) {
        ObjectNode item = ContractJson.MAPPER.createObjectNode();
        item.put("id", reference.id());
        if (reference.item() != null) {
            item.setAll((ObjectNode) ContractJson.MAPPER.valueToTree(reference.item()));
            item.put("id", reference.id());
        }
        if (!item.hasNonNull("type")) {
            item.put("type", "document");
        }
        if (Items.read(reference) == null) {
            item.put("title", Items.printed(reference));
        }
        return item;
    }
}
