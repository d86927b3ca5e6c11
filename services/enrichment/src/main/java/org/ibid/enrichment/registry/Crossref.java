package org.ibid.enrichment.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.jspecify.annotations.Nullable;

/** The REST API of Crossref (https://api.crossref.org, {@code /works}), as its documentation describes it. */
public final class Crossref implements Registry {

    private static final String FIELDS = "DOI,title,author,issued,container-title";

    @Override
    public String name() {
        return "crossref";
    }

    @Override
    public String query(Asked asked, String mailto) {
        String what = asked.doi() != null
                ? Registry.parameter("filter", "doi:" + asked.doi())
                : Registry.parameter("query.bibliographic", asked.words());
        return "/works?rows=5" + what + Registry.parameter("select", FIELDS) + Registry.parameter("mailto", mailto);
    }

    @Override
    public List<Entry> read(JsonNode answer) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : answer.at("/message/items")) {
            String doi = item.path("DOI").asText("");
            if (!doi.isEmpty()) {
                entries.add(new Entry(
                        doi,
                        doi,
                        first(item.path("title")),
                        authors(item.path("author")),
                        item.at("/issued/date-parts/0/0").asText("").replace("null", ""),
                        first(item.path("container-title"))));
            }
        }
        return entries;
    }

    private static List<CslItem.Name> authors(JsonNode authors) {
        List<CslItem.Name> names = new ArrayList<>();
        for (JsonNode author : authors) {
            if (author.hasNonNull("family")) {
                names.add(CslItem.Name.of(
                        author.get("family").asText(), author.path("given").asText("")));
            } else if (author.hasNonNull("name")) {
                names.add(CslItem.Name.literal(author.get("name").asText()));
            }
        }
        return names;
    }

    private static @Nullable String first(JsonNode texts) {
        return texts.path(0).isTextual() ? texts.get(0).asText() : null;
    }
}
