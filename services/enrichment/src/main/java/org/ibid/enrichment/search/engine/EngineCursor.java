package org.ibid.enrichment.search.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Search.Order;
import org.jspecify.annotations.Nullable;

/**
 * Behind which document a page begins, by what it is ordered by and by its id.
 *
 * @param all whether all words of the query were needed on the pages before
 * @param snapshot the engine's point in time, while which is kept scores do not move; null where there is none
 * @param after the document's values in that order
 */
public record EngineCursor(
        Order order, boolean all, @Nullable String snapshot, JsonNode after) {

    private static final int VALUES = 2;

    /** What it is ordered by, or null where the document has none of it, and its id. */
    private static boolean isPlace(@Nullable JsonNode after, Order order) {
        return after != null
                && after.isArray()
                && after.size() == VALUES
                && after.get(1).isTextual()
                && (order == Order.TITLE
                        ? after.get(0).isTextual() || after.get(0).isNull()
                        : after.get(0).isNumber() || after.get(0).isNull());
    }

    public String write() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ContractJson.bytes(this));
    }

    /** @throws BadQuery when it is none of ours, or of another order */
    public static EngineCursor read(String written, Order order) {
        try {
            EngineCursor cursor =
                    ContractJson.MAPPER.readValue(Base64.getUrlDecoder().decode(written), EngineCursor.class);
            if (cursor.order == order && isPlace(cursor.after, order)) {
                return cursor;
            }
        } catch (IOException | IllegalArgumentException notOurs) {
            // told below
        }
        throw new BadQuery("no such cursor: a page's next is the cursor of the one after it, of the same search");
    }
}
