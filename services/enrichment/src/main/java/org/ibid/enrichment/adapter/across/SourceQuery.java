package org.ibid.enrichment.adapter.across;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ibid.enrichment.source.Reading;
import org.ibid.enrichment.source.Source;
import org.ibid.enrichment.source.canonical.Component;
import org.ibid.enrichment.source.canonical.Node;
import org.jspecify.annotations.Nullable;

/** Lists sources in the order of their ids, a page at a time. */
@ApplicationScoped
public class SourceQuery {

    private final SourceStore store;
    private final Sources sources;

    SourceQuery(SourceStore store, Sources sources) {
        this.store = store;
        this.sources = sources;
    }

    /** A page; @param next the last id that was looked at, where more follow */
    public record Page(
            List<Source> items,
            @Schema(nullable = true) @Nullable String next) {}

    /**
     * @param words found in a title or an author's name, whatever their case; null for all
     * @param type only sources that a document reads as of this type; null for all
     * @param after the id that the page before ended with; null for the first
     */
    public Page list(@Nullable String words, @Nullable String type, @Nullable String after, int limit) {
        Pattern pattern =
                words == null ? null : Pattern.compile(Pattern.quote(words.strip()), Pattern.CASE_INSENSITIVE);
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.ne("reading", null));
        if (type != null) {
            conditions.add(Filters.eq("reading.type", type));
        }
        if (pattern != null) {
            conditions.add(
                    Filters.or(Filters.regex("reading.title", pattern), Filters.regex("reading.names", pattern)));
        }
        if (after != null) {
            conditions.add(Filters.gt("_id", after));
        }
        List<String> found = new ArrayList<>();
        store.collection()
                .find(Filters.and(conditions))
                .projection(Projections.include("_id"))
                .sort(Sorts.ascending("_id"))
                .limit(limit + 1)
                .map((Document stored) -> stored.getString("_id"))
                .into(found);
        boolean more = found.size() > limit;
        List<String> page = more ? found.subList(0, limit) : found;
        Map<String, Component> components = sources.components(page);
        List<Source> items = new ArrayList<>();
        for (String id : page) {
            Component component = components.get(id);
            if (component != null && id.equals(first(component, pattern, type))) {
                items.add(component.source());
            }
        }
        return new Page(items, more ? page.getLast() : null);
    }

    /** Several of a source's ids may match: it is listed by the first. */
    private static @Nullable String first(Component component, @Nullable Pattern words, @Nullable String type) {
        return component.nodes().stream()
                .filter(node -> node.reading() != null && matches(node.reading(), words, type))
                .map(Node::id)
                .min(String::compareTo)
                .orElse(null);
    }

    private static boolean matches(Reading reading, @Nullable Pattern words, @Nullable String type) {
        return (type == null || type.equals(reading.type()))
                && (words == null
                        || reading.title() != null
                                && words.matcher(reading.title()).find()
                        || reading.names().stream()
                                .anyMatch(name -> words.matcher(name).find()));
    }
}
