package org.ibid.enrichment.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.jspecify.annotations.Nullable;

/** The API of OpenAlex (https://api.openalex.org, {@code /works}), as its documentation describes it. */
public final class OpenAlex implements Registry {

    private static final String FIELDS = "id,doi,title,authorships,publication_year,primary_location";
    private static final String DOI = "https://doi.org/";

    @Override
    public String name() {
        return "openalex";
    }

    @Override
    public String query(Asked asked, String mailto) {
        // its search is of titles and texts: names and years would hide the work
        String what = asked.doi() != null
                ? Registry.parameter("filter", "doi:" + asked.doi())
                : Registry.parameter("search", asked.title() == null ? asked.words() : asked.title());
        return "/works?per-page=5" + what + Registry.parameter("select", FIELDS) + Registry.parameter("mailto", mailto);
    }

    @Override
    public List<Entry> read(JsonNode answer) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : answer.path("results")) {
            String id = item.path("id").asText("");
            if (!id.isEmpty()) {
                String doi = text(item.path("doi"));
                entries.add(new Entry(
                        id,
                        doi != null && doi.startsWith(DOI) ? doi.substring(DOI.length()) : doi,
                        text(item.path("title")),
                        authors(item.path("authorships")),
                        item.path("publication_year").asText("").replace("null", ""),
                        text(item.at("/primary_location/source/display_name"))));
            }
        }
        return entries;
    }

    /** It gives names whole: the last word is taken for the family name. */
    private static List<CslItem.Name> authors(JsonNode authorships) {
        List<CslItem.Name> names = new ArrayList<>();
        for (JsonNode authorship : authorships) {
            String name = authorship.at("/author/display_name").asText("").strip();
            int last = name.lastIndexOf(' ');
            if (!name.isEmpty()) {
                names.add(
                        last < 0
                                ? CslItem.Name.literal(name)
                                : CslItem.Name.of(name.substring(last + 1), name.substring(0, last)));
            }
        }
        return names;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
