package org.ibid.enrichment.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.enrichment.adapter.across.Sources;
import org.ibid.enrichment.adapter.across.StoredTies;
import org.jspecify.annotations.Nullable;

/**
 * Lists documents in the order of their ids, a page at a time; a cursor is the last id of the page before, so no document is
 * shown twice or left out however many come in between.
 */
@ApplicationScoped
public class DocumentQuery {

    private static final String MARK = ">";

    private final DocumentStore store;
    private final Sources sources;

    DocumentQuery(DocumentStore store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    /**
     * @param status only documents with it; null for all
     * @param failure only documents that show a failure of this code; null for all
     * @param words found in title, byline or address, whatever their case; null for all
     * @param source only documents that rest on it, by any of its ids; null for all
     */
    public record Filter(
            @Nullable Status status,
            @Nullable String failure,
            @Nullable String words,
            @Nullable String source) {}

    /** @param next cursor of the page after; null on the last */
    public record Page(List<DocumentView> items, @Nullable String next) {}

    /** @throws IllegalArgumentException when the cursor is none of ours */
    public Page list(Filter filter, @Nullable String cursor, int limit) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(
                filter.status() == null
                        ? Filters.ne("status", null)
                        : Filters.eq("status", ContractJson.plain(filter.status())));
        if (filter.failure() != null) {
            conditions.add(Filters.eq("failure.code", filter.failure()));
        }
        if (filter.source() != null) {
            conditions.add(Filters.in("enrichment.sources", sources.ids(filter.source())));
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            Pattern words = Pattern.compile(Pattern.quote(filter.words().strip()), Pattern.CASE_INSENSITIVE);
            conditions.add(Filters.or(
                    Filters.regex("title", words), Filters.regex("byline", words), Filters.regex("url", words)));
        }
        if (cursor != null) {
            conditions.add(Filters.gt("_id", decode(cursor)));
        }
        List<Document> found = store.collection()
                .find(Filters.and(conditions))
                .projection(Projections.exclude("text", "citations", "enrichment", StoredTies.FIELD))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > limit;
        List<Document> page = more ? found.subList(0, limit) : found;
        return new Page(
                page.stream()
                        .map(stored -> StoredRecord.read(stored, DocumentView.class))
                        .toList(),
                more ? encode(page.getLast().getString("_id")) : null);
    }

    /** The mark tells ours from other words that happen to be base64. */
    private static String encode(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((MARK + id).getBytes(UTF_8));
    }

    private static String decode(String cursor) {
        String marked = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        if (!marked.startsWith(MARK)) {
            throw new IllegalArgumentException("no cursor of ours: " + cursor);
        }
        return marked.substring(MARK.length());
    }
}
