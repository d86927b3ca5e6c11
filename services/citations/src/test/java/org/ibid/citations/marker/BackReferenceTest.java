package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.ibid.contracts.Marker.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackReferenceTest {

    private static Citations notes(String... notes) {
        return new CitationExtractor().extract(Texts.noted(notes));
    }

    private static List<Marker> backwards(Citations citations) {
        return citations.markers().stream()
                .filter(marker -> marker.style() == Style.BACK_REFERENCE)
                .toList();
    }

    @Test
    void ibidInANoteMeansTheNoteBeforeThroughAnyChain() {
        List<Marker> markers = backwards(notes(
                "1. Jane Smith, Harbours (London: Quay Press, 1999), 12.",
                "2. Ibid., p. 14.",
                "3. ibid.",
                "4. Karl Weber, Die Flut (Hamburg: Deich, 2004), 3.",
                "5. Ebd., S. 7."));
        assertThat(markers).extracting(Marker::label).containsExactly("Ibid.", "ibid.", "Ebd.");
        assertThat(markers).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r1"), List.of("r4"));
    }

    @Test
    void opCitMeansTheNamedAuthorsWork() {
        List<Marker> markers = backwards(notes(
                "1. Smith, Jane, Harbours (London: Quay Press, 1999), 12.",
                "2. Weber, Karl, Die Flut (Hamburg: Deich, 2004), 3.",
                "3. Smith, op. cit., p. 5.",
                "4. Weber, a.a.O., S. 9.",
                "5. Smith, loc. cit."));
        assertThat(markers).extracting(Marker::label).containsExactly("op. cit.", "a.a.O.", "loc. cit.");
        assertThat(markers).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"), List.of("r1"));
    }

    @Test
    void supraNoteMeansTheNumberedNote() {
        List<Marker> markers = backwards(notes(
                "1. Smith, Jane, Harbours (London: Quay Press, 1999), 12.",
                "2. Weber, Karl, Die Flut (Hamburg: Deich, 2004), 3.",
                "3. Smith, supra note 1, at 5.",
                "4. Weber (wie Anm. 2), S. 9."));
        assertThat(markers).extracting(Marker::label).containsExactly("supra note 1", "wie Anm. 2");
        assertThat(markers).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void ibidInTheTextMeansTheWorkCitedLast() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(
                                "It is so (Smith 1999), and elsewhere too (ibid., p. 4). Not so (Stone 2019; ibid.).")
                        .heading("References")
                        .references(
                                "Smith, A. (1999). Ropes. Journal of Knots, 2(1), 3–4.",
                                "Stone, A. (2019). Stillness. Tide Press.")
                        .build())
                .markers();
        assertThat(markers)
                .extracting(Marker::label)
                .containsExactly("(Smith 1999)", "(ibid., p. 4)", "(Stone 2019; ibid.)");
        assertThat(markers.get(1).references()).containsExactly("r1");
    }

    @Test
    void withoutAntecedentItDangles() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.paragraphs("It was told before (ibid.), as everyone in the town remembers."))
                .markers();
        assertThat(markers).extracting(Marker::status).containsExactly(Status.DANGLING);
    }

    @Test
    void wordsThatContainItAreLeftAlone() {
        assertThat(new CitationExtractor()
                        .extract(
                                Texts.paragraphs("The libido, the superb ebdomadary and id cards of Ibidun were seen."))
                        .markers())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ivi, p. 7.",
                "Id., p. 7.",
                "Tamże, s. 7.",
                "Tamtéž, s. 7.",
                "Там же. С. 7.",
                "Там само. С. 7.",
                "同上，第7页。",
                "同上、7頁。",
                "위의 책, 7쪽.",
                "المرجع نفسه، ص 7."
            })
    void aNoteBeginsWithTheWordForTheSourceBefore(String note) {
        List<Marker> markers =
                backwards(notes("1. Jane Smith, Harbours (London: Quay Press, 1999), 12.", "2. " + note));

        assertThat(markers)
                .singleElement()
                .satisfies(marker -> assertThat(marker.references()).containsExactly("r1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith, dz. cyt., s. 7.",
                "Smith, a.g.e., s. 7.",
                "Smith, указ. соч., с. 7.",
                "Smith, ob. cit., p. 7."
            })
    void theWorkOfAnAuthorIsNamedAgainInManyLanguages(String note) {
        List<Marker> markers = backwards(notes(
                "1. Smith, Jane, Harbours (London: Quay Press, 1999), 12.",
                "2. Weber, Karl, Die Flut (Hamburg: Deich, 2004), 3.",
                "3. " + note));

        assertThat(markers)
                .singleElement()
                .satisfies(marker -> assertThat(marker.references()).containsExactly("r1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tamże rada kupiła prom w 2016 roku.",
                "Ivi il porto è chiuso.",
                "Там же живёт смотритель.",
                "Nell'isola, ivi compreso il porto, si paga.",
                "Id cards were shown.",
                "The idem clause (identical) was struck."
            })
    void inProseTheSameWordsPointAtNothing(String prose) {
        assertThat(backwards(new CitationExtractor()
                        .extract(Texts.text()
                                .paragraph("It is told.[1] " + prose)
                                .heading("Notes")
                                .notes("1. Jane Smith, Harbours (London: Quay Press, 1999), 12.")
                                .build())))
                .isEmpty();
    }
}
