package org.ibid.enrichment.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.CslItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of invented works, in the shape that the registries document. */
class RegistryAnswersTest {

    static final String CROSSREF = """
            {"status": "ok", "message-type": "work-list", "message": {"total-results": 3, "items": [
              {"DOI": "10.5555/SHOALS", "title": ["Marks of the southern shoals"], "container-title": ["Coast Papers"],
               "author": [{"given": "Lena", "family": "Marsh", "sequence": "first"}],
               "issued": {"date-parts": [[2018, 4]]}},
              {"DOI": "10.5555/birds", "title": ["Birds of the southern shoals"],
               "author": [{"given": "Lena", "family": "Marsh"}], "issued": {"date-parts": [[2018]]}},
              {"DOI": "10.5555/board", "title": ["Marks of the southern shoals"],
               "author": [{"name": "Harbour Board"}], "issued": {"date-parts": [[null]]}}]}}""";

    static final String OPENALEX = """
            {"meta": {"count": 1}, "results": [
              {"id": "https://openalex.org/W42", "doi": "https://doi.org/10.5555/shoals",
               "title": "Marks of the southern shoals", "publication_year": 2018,
               "authorships": [{"author_position": "first", "author": {"display_name": "Lena Marsh"}}],
               "primary_location": {"source": {"display_name": "Coast Papers"}}}]}""";

    private static final Asked SHOALS =
            new Asked(null, "Marks of the southern shoals", List.of(CslItem.Name.of("Marsh", "L.")), "2018");

    private static JsonNode json(String text) {
        try {
            return ContractJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatCrossrefHasIsMarkedAsItsOwnWithTheScoreOfTheMatch() {
        List<Registered> found = Registered.among("crossref", new Crossref().read(json(CROSSREF)), SHOALS);

        assertThat(found.getFirst())
                .isEqualTo(new Registered(
                        "crossref",
                        "10.5555/SHOALS",
                        "10.5555/shoals",
                        "Marks of the southern shoals",
                        List.of("Lena Marsh"),
                        "2018",
                        "Coast Papers",
                        "title-author-year",
                        1));
        assertThat(found.subList(1, found.size()))
                .allSatisfy(other -> assertThat(other.score()).isLessThan(0.85));
        assertThat(found).extracting(Registered::id).doesNotContain("10.5555/board");
    }

    @Test
    void whatOpenAlexHasIsReadAlike() {
        List<Registered> found = Registered.among("openalex", new OpenAlex().read(json(OPENALEX)), SHOALS);

        assertThat(found).singleElement().satisfies(work -> {
            assertThat(work.id()).isEqualTo("https://openalex.org/W42");
            assertThat(work.doi()).isEqualTo("10.5555/shoals");
            assertThat(work.container()).isEqualTo("Coast Papers");
            assertThat(work.score()).isEqualTo(1);
        });
    }

    @Test
    void whereTheDocumentsGiveADoiNothingElseCounts() {
        Asked asked = new Asked("10.5555/Birds", "Quite another title", List.of(), "");

        assertThat(Registered.among("crossref", new Crossref().read(json(CROSSREF)), asked))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.doi()).isEqualTo("10.5555/birds");
                    assertThat(work.by()).isEqualTo("doi");
                });
    }

    @Test
    void anAuthorOrYearThatOneOfBothLacksTakesFromTheScore() {
        Asked bare = new Asked(null, "Marks of the southern shoals", List.of(), "");

        assertThat(Registered.among("openalex", new OpenAlex().read(json(OPENALEX)), bare))
                .singleElement()
                .satisfies(work -> assertThat(work.score()).isBetween(0.6, 0.84));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "7",
                "{}",
                "{\"message\": 3, \"results\": 3}",
                "{\"message\": {\"items\": [null, 1, {}]}}",
                "{\"results\": [null, 1, {}, {\"id\": 4, \"authorships\": [{}, 1], \"doi\": 3}]}"
            })
    void whatIsNoAnswerIsNoMatch(String answer) {
        assertThat(Registered.among("crossref", new Crossref().read(json(answer)), SHOALS))
                .isEmpty();
        assertThat(Registered.among("openalex", new OpenAlex().read(json(answer)), SHOALS))
                .isEmpty();
    }

    @Test
    void whatIsAskedIsWrittenForAnAddress() {
        Asked hostile = new Asked(null, "A&B=c #d?", List.of(CslItem.Name.literal("Né/il")), "2018");

        assertThat(new Crossref().query(hostile, "desk@coast.example"))
                .startsWith("/works?rows=5&query.bibliographic=A%26B%3Dc+%23d%3F+N%C3%A9%2Fil+2018&select=DOI%2C")
                .endsWith("&mailto=desk%40coast.example");
        assertThat(new OpenAlex().query(new Asked("10.5555/a,b|c", null, List.of(), ""), ""))
                .startsWith("/works?per-page=5&filter=doi%3A10.5555%2Fa%2Cb%7Cc&select=")
                .doesNotContain("mailto");
    }
}
