package org.ibid.enrichment.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentViewBuilder;
import org.ibid.contracts.Enrichment;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OwnCitationTest {

    private static final String TITLE = "1 day in the harbour";
    private static final String URL = "https://quay.example/day";

    private static DocumentView page(String language, String... byline) {
        return DocumentViewBuilder.builder()
                .id("day")
                .status(DocumentView.Status.ENRICHED)
                .title(TITLE)
                .byline(List.of(byline))
                .published("2019-10-04T08:00:00Z")
                .language(language)
                .site("The Quay")
                .url(URL)
                .original(new Original("00", 1, "text/html", null, URL, Instant.parse("2020-01-02T23:00:00Z")))
                .enrichment(new Enrichment(
                        List.of(new Entity("Harbour Desk", Entity.Type.ORGANIZATION, List.of("HD News"), List.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .build();
    }

    static Stream<String> offered() {
        return OwnCitation.styles().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("offered")
    void everyStyleOnOfferNamesItWithoutTheNumberOfAList(String style) {
        assertThat(OwnCitation.text(page("en", "Clara Vossberg"), TITLE, style))
                .as(style)
                .containsIgnoringCase(TITLE)
                .contains("Vossberg", URL)
                .doesNotContainPattern("^\\W*\\d")
                .doesNotContain("\n");
        assertThat(OwnCitation.text(page("en"), TITLE, style))
                .as("%s: the number that a title begins with stays", style)
                .containsIgnoringCase(TITLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apa                 | Vossberg, C. (2019, October 4). 1 day in the harbour. The Quay. https://quay.example/day",
                "chicago-author-date | Vossberg, Clara. 2019. “1 Day in the Harbour.” The Quay. October 4, 2019. https://quay.example/day.",
                "ieee                | C. Vossberg, “1 day in the harbour,” The Quay, Oct. 04, 2019. https://quay.example/day (accessed Jan. 02, 2020).",
            })
    void isWrittenAsTheStyleWrites(String style, String citation) {
        assertThat(OwnCitation.text(page("en", "Clara Vossberg"), TITLE, style)).isEqualTo(citation);
    }

    @Test
    void institutionsStayWholeAndWordsAreOfTheDocumentsLanguage() {
        assertThat(OwnCitation.text(page("en", "HD News"), TITLE, "apa")).startsWith("HD News. (2019, October 4).");
        assertThat(OwnCitation.text(page("de-AT", "Clara Vossberg"), TITLE, "apa"))
                .startsWith("Vossberg, C. (2019, Oktober 4).");
    }

    @Test
    void whatSaysNothingOfItselfIsCitedByWhatItIsCalled() {
        DocumentView bare = DocumentViewBuilder.builder()
                .id("bare/1")
                .status(DocumentView.Status.ENRICHED)
                .published("about 1990")
                .build();

        assertThat(OwnCitation.text(bare, "bare/1", "apa")).isEqualTo("bare/1. (n.d.).");
    }

    @Test
    void anUnknownStyleIsRefused() {
        assertThatThrownBy(() -> OwnCitation.text(page("en"), TITLE, "../apa"))
                .isInstanceOf(Exporter.UnknownStyle.class)
                .hasMessageContaining("../apa");
    }
}
