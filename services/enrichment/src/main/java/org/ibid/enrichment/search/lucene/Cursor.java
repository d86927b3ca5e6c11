package org.ibid.enrichment.search.lucene;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Search.Order;
import org.jspecify.annotations.Nullable;

/**
 * Behind which document a page begins: by what it is ordered by, and by its id. So whatever comes in between, nothing is shown twice or
 * left out.
 *
 * @param all whether all words of the query were needed on the pages before
 * @param snapshot of the index as the first page saw it: while it is kept, scores do not move either
 * @param last null where what the document is ordered by is absent
 */
record Cursor(
        Order order, boolean all, long snapshot, @Nullable Object last, String id) {

    private static final String PART = "\n";
    private static final String ALL = "all";
    private static final String ANY = "any";
    private static final int PARTS = 5;

    static Cursor after(Order order, boolean all, long snapshot, FieldDoc last) {
        Object value = last.fields[0];
        return new Cursor(
                order,
                all,
                snapshot,
                value instanceof BytesRef title ? title.utf8ToString() : value,
                ((BytesRef) last.fields[1]).utf8ToString());
    }

    /** Whatever a document's number, none is equal to it in both fields but itself. */
    FieldDoc asFieldDoc() {
        Object value = last instanceof String title ? new BytesRef(title) : last;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, new BytesRef(id)});
    }

    String write() {
        String value =
                last == null ? "" : last instanceof String title ? "=" + title.replace(PART, " ") : last.toString();
        String parts = String.join(PART, order.name(), all ? ALL : ANY, Long.toString(snapshot), value, id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
    }

    /** @throws BadQuery when it is none of ours, or of another order */
    static Cursor read(String written, Order order) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split(PART, PARTS);
            if (parts.length == PARTS && parts[0].equals(order.name())) {
                return new Cursor(
                        order, parts[1].equals(ALL), Long.parseLong(parts[2]), value(order, parts[3]), parts[4]);
            }
        } catch (IllegalArgumentException notOurs) {
            // told below
        }
        throw new BadQuery("no such cursor: a page's next is the cursor of the one after it, of the same search");
    }

    private static @Nullable Object value(Order order, String value) {
        return switch (order) {
            case RELEVANCE -> (Object) Float.valueOf(value);
            case NEWEST, OLDEST, ADDED -> Long.valueOf(value);
            case TITLE -> value.isEmpty() ? null : value.substring(1);
        };
    }
}
