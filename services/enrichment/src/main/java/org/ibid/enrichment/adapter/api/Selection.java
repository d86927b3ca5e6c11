package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a document are wanted: {@code title,citations.references.item}. The id is always there; what a document has not is
 * left out.
 */
final class Selection {

    private static final int MOST = 100;

    private final Map<String, Selection> fields = new HashMap<>();

    private Selection() {}

    /** Null for all. */
    static @Nullable Selection of(@Nullable String written) {
        String given = Parameters.given(written);
        if (given == null) {
            return null;
        }
        String[] paths = given.split(",", -1);
        if (paths.length > MOST) {
            throw ApiException.badParameter("fields names at most " + MOST);
        }
        Selection selection = new Selection();
        selection.add("id");
        for (String path : paths) {
            selection.add(path.strip());
        }
        return selection;
    }

    private void add(String path) {
        Selection at = this;
        for (String name : path.split("\\.", MOST)) {
            at = at.fields.computeIfAbsent(name, field -> new Selection());
        }
    }

    /** Of the documents of a page; what is said of the page stays. */
    JsonNode ofItems(Listing page) {
        ObjectNode whole = ContractJson.MAPPER.valueToTree(page);
        whole.set("items", only(whole.get("items")));
        return whole;
    }

    JsonNode of(Object document) {
        return only(ContractJson.MAPPER.valueToTree(document));
    }

    private JsonNode only(JsonNode node) {
        if (fields.isEmpty()) {
            return node;
        }
        if (node instanceof ArrayNode each) {
            ArrayNode chosen = each.arrayNode(each.size());
            each.forEach(one -> chosen.add(only(one)));
            return chosen;
        }
        if (node instanceof ObjectNode object) {
            object.retain(fields.keySet());
            fields.forEach((name, selection) -> {
                if (object.has(name)) {
                    object.set(name, selection.only(object.get(name)));
                }
            });
        }
        return node;
    }
}
