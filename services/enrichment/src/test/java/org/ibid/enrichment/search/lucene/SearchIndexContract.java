package org.ibid.enrichment.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Text;
import org.ibid.enrichment.search.BadQuery;
import org.ibid.enrichment.search.Facet;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.Found;
import org.ibid.enrichment.search.Found.Count;
import org.ibid.enrichment.search.Search.Order;
import org.junit.jupiter.api.Test;

/** What a search finds, whatever the index stands on. */
public abstract class SearchIndexContract {

    private static final String LIGHTS =
            "Every harbour light was checked. The lights of the old harbour burn oil, wrote the board.";

    /** An index of its own each time. */
    protected abstract FilledIndex index() throws IOException;

    private Library library() throws IOException {
        return new Library(index());
    }

    @Test
    void whatHasAllWordsComesFirstAndATitleCountsMore() throws IOException {
        try (Library library = library()) {
            library.put("a", "en", "Notes", LIGHTS)
                    .put("b", "en", "Harbour lights", "What burns on the quay, and the harbour lights.")
                    .put("c", "en", "Roads", "No harbour here, and nothing burns.")
                    .refreshed();
            assertThat(library.ids("harbour lights")).startsWith("b", "a");
            assertThat(library.ids("+harbour +lights")).containsExactly("b", "a");
            assertThat(library.ids("harbour -oil")).containsExactlyInAnyOrder("b", "c");
            assertThat(library.ids("oil OR quay")).containsExactlyInAnyOrder("a", "b");
            assertThat(library.ids("does the old board still burn oil in lights"))
                    .first()
                    .isEqualTo("a");
            assertThat(library.ids("dragons")).isEmpty();
        }
    }

    @Test
    void documentsWithSomeOfTheWordsFollowOnlyWhereFewHaveAll() throws IOException {
        try (Library library = library()) {
            for (int i = 0; i < 9; i++) {
                library.put("all" + i, "en", "Notes", LIGHTS);
            }
            library.put("some", "en", "Notes", "A light without a port.").refreshed();
            assertThat(library.find("harbour lights").anyWord()).isTrue();
            assertThat(library.ids("harbour lights")).hasSize(10).last().isEqualTo("some");
            library.put("all9", "en", "Notes", LIGHTS).refreshed();
            assertThat(library.find("harbour lights").anyWord()).isFalse();
            assertThat(library.ids("harbour lights")).hasSize(10).doesNotContain("some");
        }
    }

    @Test
    void wordsAreFoundByTheirStemInTheDocumentsLanguageAndFolded() throws IOException {
        Map<String, String[]> words = Map.of(
                "en", new String[] {"The inspectors were counting boats.", "count", "inspector", "BOATS"},
                "de", new String[] {"Die H\u00e4user der Fischer standen leer.", "Haus", "fischer", "hauser"},
                "fr",
                        new String[] {
                            "Les bateaux ont \u00e9t\u00e9 compt\u00e9s par l'inspection.",
                            "bateau",
                            "inspections",
                            "compte"
                        },
                "es", new String[] {"Las inspecciones contaron los barcos.", "barco", "inspecci\u00f3n", "barcos"},
                "it", new String[] {"Le barche dell'ispezione erano vecchie.", "barche", "ispezioni", "vecchia"},
                "ja",
                        new String[] {
                            "\u6e2f\u306e\u706f\u53f0\u306f\u53e4\u3044\u3002", "\u706f\u53f0", "\u6e2f", "\u53e4\u3044"
                        },
                "el",
                        new String[] {
                            "\u0397 \u03ad\u03ba\u03b8\u03b5\u03c3\u03b7 \u03c4\u03bf\u03c5 \u03bb\u03b9\u03bc\u03b1\u03bd\u03b9\u03bf\u03cd.",
                            "\u03b5\u03ba\u03b8\u03b5\u03c3\u03b7",
                            "\u03bb\u03b9\u03bc\u03b1\u03bd\u03b9\u03bf\u03c5",
                            "\u0388\u039a\u0398\u0395\u03a3\u0397"
                        });
        try (Library library = library()) {
            for (var each : words.entrySet()) {
                library.put(each.getKey(), each.getKey(), "-", each.getValue()[0]);
            }
            library.refreshed();
            words.forEach((language, forms) -> {
                for (String form : List.of(forms).subList(1, forms.length)) {
                    assertThat(library.ids(form)).as(language + ": " + form).contains(language);
                }
            });
        }
    }

    @Test
    void phrasesAndPrefixesAreOfTheirWordsInARow() throws IOException {
        try (Library library = library()) {
            library.put("a", "en", "Notes", LIGHTS)
                    .put("b", "en", "Notes", "A board of harbours.")
                    .refreshed();
            assertThat(library.ids("\"harbour light\"")).containsExactly("a");
            assertThat(library.ids("\"of the old\"")).containsExactly("a");
            assertThat(library.ids("\"board harbour\"")).isEmpty();
            assertThat(library.ids("harb*")).containsExactlyInAnyOrder("a", "b");
            assertThat(library.ids("check*")).containsExactly("a");
            assertThat(library.ids("checkedx*")).isEmpty();
        }
    }

    @Test
    void highlightsAreWhatWasFoundAsPlacesInTheContent() throws IOException {
        String content = "\ud83d\udea2 " + LIGHTS;
        try (Library library = library()) {
            library.put("a", "en", "Lights", content).refreshed();
            Found.Hit hit =
                    library.find("the lights \"old harbour\" bur*").hits().getFirst();
            assertThat(hit.highlights().stream().map(place -> place.of(content)))
                    .containsExactly("light", "lights", "old harbour", "burn");
            assertThat(hit.excerpts().getFirst().text()).contains("burn oil");
            assertThat(library.find("title:lights").hits().getFirst().highlights())
                    .isEmpty();
        }
    }

    @Test
    void referencesQuotationsAndFacetsAreFieldsOfAQuery() throws IOException {
        String content = "\"Nothing was lost,\" said Adaeze Okafor [1].\n1. Okafor, A. (2014). Tides of the coast.";
        Citations citations = new Citations(
                List.of(),
                List.of(Library.reference("r1", content, "1. Okafor, A. (2014). Tides of the coast.")),
                List.of(),
                List.of(),
                List.of(Library.quotation(content, "\"Nothing was lost,\"", "Adaeze Okafor")),
                List.of(Library.diagnostic("marker.dangling")),
                null);
        Text text = Library.text(content)
                .language("en")
                .title("T")
                .published("2015-03")
                .url("https://www.courier.example/a")
                .build();
        try (Library library = library()) {
            library.put("a", text, List.of("Coast"), citations, List.of("isbn:1", "outlet:courier"))
                    .put("b", "en", "Tides", "Nothing of the tides was lost.")
                    .refreshed();
            for (String query : List.of(
                    "reference:tide",
                    "quotation:lost",
                    "quotation:\"adaeze okafor\"",
                    "tag:coast",
                    "source:isbn:1",
                    "diagnostic:marker.dangling",
                    "entity:\"ines calloway\" +okafor",
                    "year:2015",
                    "outlet:courier.example",
                    "published:2015-03-15..2016",
                    "language:EN reference:okafor",
                    "status:enriched okafor")) {
                assertThat(library.ids(query)).as(query).containsExactly("a");
            }
            assertThat(library.ids("published:2016..")).isEmpty();
            Map<Facet, List<Count>> facets = library.find("").facets();
            assertThat(facets.get(Facet.SOURCE))
                    .containsExactlyInAnyOrder(new Count("isbn:1", 1), new Count("outlet:courier", 1));
            assertThat(facets.get(Facet.ENTITY)).containsExactly(new Count("Ines Calloway", 2));
            assertThat(facets.get(Facet.TAG)).containsExactly(new Count("Coast", 1));
            assertThat(facets.get(Facet.YEAR)).containsExactly(new Count("2015", 1));
            assertThat(Library.ids(library.find("", Map.of(Facet.TAG, Set.of("coast")), Order.ADDED, null, 10)))
                    .containsExactly("a");
        }
    }

    @Test
    void aCursorLeadsThroughAllOnceWhateverComesInBetween() throws IOException {
        for (Order order : Order.values()) {
            try (Library library = library()) {
                List<String> there = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    there.add(put(library, "d" + i, i % 7 == 0 ? null : "20%02d".formatted(i % 20), i));
                }
                library.refreshed();
                List<String> seen = new ArrayList<>();
                String cursor = null;
                for (int page = 0; page == 0 || cursor != null; page++) {
                    Found found = library.find("harbour", order, cursor, 6);
                    seen.addAll(Library.ids(found));
                    cursor = found.next();
                    for (int i = 0; i < 6; i++) {
                        put(library, "new" + page + "." + i, "20%02d".formatted(i * 3), i * 5);
                    }
                    library.refreshed();
                }
                assertThat(seen).as(order.name()).doesNotHaveDuplicates().containsAll(there);
            }
        }
    }

    private static String put(Library library, String id, String published, int words) throws IOException {
        Text text = Library.text("harbour ".repeat(words % 9 + 1) + "and other words ".repeat(words + 1))
                .title("T" + words % 11)
                .published(published)
                .language("en")
                .build();
        library.put(id, text, List.of());
        return id;
    }

    @Test
    void aCursorOfAnotherOrderOrOfNobodyIsRefused() throws IOException {
        try (Library library = library()) {
            library.put("a", "en", "A", LIGHTS).put("b", "en", "B", LIGHTS).refreshed();
            String next = library.find("harbour", Order.TITLE, null, 1).next();
            assertThat(Library.ids(library.find("harbour", Order.TITLE, next, 1)))
                    .containsExactly("b");
            for (String cursor : List.of("x", "***", "")) {
                assertThatThrownBy(() -> library.find("harbour", Order.TITLE, cursor, 1))
                        .isInstanceOf(BadQuery.class);
            }
            assertThatThrownBy(() -> library.find("harbour", Order.RELEVANCE, next, 1))
                    .isInstanceOf(BadQuery.class);
        }
    }
}
