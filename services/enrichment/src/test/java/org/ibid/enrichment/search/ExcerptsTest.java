package org.ibid.enrichment.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.enrichment.search.Found.Excerpt;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private static final String CONTENT = "quiet words go on. ".repeat(60)
            + "The harbour lights went out and the lights stayed out. " + "quiet words go on. ".repeat(60);

    @Test
    void theDensestStretchIsShownAndEachIsItsCharacters() {
        int lights = CONTENT.indexOf("lights");
        List<Excerpt> excerpts = Excerpts.of(
                CONTENT, List.of(new Place(0, 5), new Place(lights, lights + 6), new Place(lights + 29, lights + 35)));
        assertThat(excerpts)
                .hasSize(2)
                .allSatisfy(excerpt ->
                        assertThat(excerpt.text()).isEqualTo(CONTENT.substring(excerpt.start(), excerpt.end())));
        assertThat(excerpts.getLast().text()).contains("harbour lights went out");
    }

    @Test
    void withoutAHighlightTheBeginningIsShownAndNoCharacterIsCut() {
        String faces = "\ud83d\ude00".repeat(200);
        assertThat(Excerpts.of(faces, List.of()).getFirst().text())
                .startsWith("\ud83d")
                .endsWith("\ude00");
        assertThat(Excerpts.of(faces, List.of(new Place(301, 302))).getFirst().text())
                .matches("(\ud83d\ude00)+");
        assertThat(Excerpts.of("", List.of())).isEmpty();
    }
}
