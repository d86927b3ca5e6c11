package org.ibid.enrichment.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Reference;

/** CSL-JSON (schema csl-data.json 1.0.2): the items with the ids of their entries. */
final class CslJson {

    private CslJson() {}

    static String write(List<Reference> references) {
        ArrayNode items = ContractJson.MAPPER.createArrayNode();
        references.forEach(reference -> items.add(item(reference)));
        try {
            return ContractJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(items) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
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
