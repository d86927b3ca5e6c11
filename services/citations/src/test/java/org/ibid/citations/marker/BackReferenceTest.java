package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.ibid.contracts.Marker.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    en | Notes | Jane Reed, The Price of Ferries (London: Quay Press, 2001), 14. | Ibid., 22. / Ibid., p. 22. / Id. at 22. / Ib., p. 3. / Reed, op. cit., p. 3. / Reed, loc. cit. / Reed, supra note 1, at 3.
                    de | Anmerkungen | Anna Reed, Der Preis der Fähren, Hamburg: Kai-Verlag 2001, S. 14. | Ebd., S. 22. / Ebenda, S. 22. / Ebda. / Reed, a. a. O., S. 3. / Reed (wie Anm. 1), S. 3. / Reed (Anm. 1), S. 4. / Reed (Fn. 1), S. 4.
                    fr | Notes | Anne Dupont, Le prix des bacs, Paris, Quai, 2001, p. 14. | Ibid., p. 22. / Ibidem, p. 22. / Id., p. 22. / Dupont, op. cit., p. 3. / A. Dupont, art. cit., p. 3. / Dupont, voir supra note 1, p. 3.
                    es | Notas | Ana Ruiz, El precio de los barcos, Madrid, Muelle, 2001, p. 14. | Ibíd., p. 22. / Ibidem, p. 22. / Ídem, p. 22. / Idem, p. 3. / Ruiz, op. cit., p. 3. / Ruiz, ob. cit., p. 3. / Ruiz, véase nota 1, p. 3.
                    it | Note | Anna Rossi, Il prezzo dei traghetti, Roma, Molo, 2001, p. 14. | Ivi, p. 22. / Ibidem. / Ibid., p. 22. / Rossi, op. cit., p. 3. / Rossi, cit., p. 4.
                    pt | Notas | Ana Costa, O preço das balsas, Lisboa, Cais, 2001, p. 14. | Ibid., p. 22. / Ibidem, p. 22. / Idem, p. 22. / Costa, op. cit., p. 3. / Costa, ob. cit., p. 3. / Costa, ver nota 1, p. 3.
                    nl | Noten | Anna de Vries, De prijs van de veerboten, Amsterdam: Kade, 2001, p. 14. | Ibid., p. 22. / Ibidem, p. 22. / Idem, p. 22. / T.a.p., p. 3. / De Vries, a.w., p. 3. / De Vries, op. cit., p. 3. / De Vries (zie noot 1), p. 3.
                    pl | Przypisy | Anna Nowak, Cena promów, Warszawa: Molo, 2001, s. 14. | Tamże, s. 22. / Ibidem, s. 22. / Tamże. / A. Nowak, dz. cyt., s. 3. / A. Nowak, op. cit., s. 3. / Nowak, zob. przypis 1, s. 3.
                    cs | Poznámky | Anna Nováková, Cena přívozů, Praha: Molo, 2001, s. 14. | Tamtéž, s. 22. / Ibid., s. 22. / Nováková, cit. dílo, s. 3. / Nováková, c. d., s. 3. / Nováková, viz pozn. 1, s. 3.
                    sv | Noter | Anna Lindqvist, Färjornas pris, Stockholm: Kajen, 2001, s. 14. | Ibid., s. 22. / Samma ställe. / Ibidem, s. 22. / Lindqvist, a.a., s. 3. / Lindqvist, anf. arb., s. 3. / Lindqvist, se not 1, s. 3.
                    da | Noter | Anna Jensen, Færgernes pris, København: Kajen, 2001, s. 14. | Ibid., s. 22. / Smst., s. 22. / Samme sted, s. 22. / Jensen, anf. værk, s. 3. / Jensen, op. cit., s. 3. / Jensen, se note 1, s. 3.
                    nb | Noter | Anna Hansen, Fergenes pris, Oslo: Kaien, 2001, s. 14. | Ibid., s. 22. / Samme sted, s. 22. / Sst., s. 2. / Hansen, anf. verk, s. 3. / Hansen, op.cit., s. 3. / Hansen, se note 1, s. 3.
                    fi | Viitteet | Anna Virtanen, Lauttojen hinta, Helsinki: Laituri, 2001, s. 14. | Ibid., s. 22. / Sama, s. 22. / Virtanen, mt., s. 3. / Virtanen, op. cit., s. 3. / Virtanen, ks. viite 1, s. 3.
                    ru | Примечания | Иванова А. А. Цена паромов. М.: Причал, 2001. С. 14. | Там же. С. 22. / Там же, с. 22. / Иванова А. А. Указ. соч. С. 3. / Иванова А. А. Цит. соч. С. 3. / Иванова, см. сноску 1, с. 3.
                    uk | Примітки | Коваль О. О. Ціна поромів. Київ: Причал, 2001. С. 14. | Там само. С. 22. / Там само, с. 22. / Коваль О. О. Зазнач. праця. С. 3. / Коваль, див. прим. 1, с. 3.
                    tr | Notlar | Ayşe Yılmaz, Vapurların Fiyatı, İstanbul: İskele, 2001, s. 14. | A.g.e., s. 22. / Aynı yer. / Aynı eser, s. 22. / Yılmaz, a.g.e., s. 3. / Yılmaz, adı geçen eser, s. 3.
                    zh | 注释 | 李明：《渡船的价格》，北京：码头出版社，2001年，第14页。 | 同上，第22页。 / 同上书，第22页。 / 同前，第22页。 / 李明，前揭书，第3页。 / 李明，前引书，第3页。 / 李明，同注1，第3页。
                    ja | 注 | 田中一郎『渡し船の値段』波止場書店、2001年、14頁。 | 同上、22頁。 / 同書、22頁。 / 同前、22頁。 / 田中、前掲書、3頁。 / 田中、前掲注1、3頁。 / 田中・前掲注（1）3頁。
                    ko | 주 | 김민수, 『나룻배의 값』, 서울: 부두, 2001, 14쪽. | 위의 책, 22쪽. / 같은 책, 22쪽. / 위의 글, 22쪽. / 김민수, 앞의 책, 3쪽. / 김민수, 앞의 글, 3쪽.
                    ar | الهوامش | أحمد علي، ثمن العبارات، القاهرة: دار المرسى، 2001، ص 14. | المرجع نفسه، ص 22. / المصدر نفسه، ص 22. / أحمد علي، المرجع السابق، ص 3. / أحمد علي، مرجع سابق، ص 3.""")
    void everyLanguagePointsBackInItsOwnWords(String language, String heading, String first, String others) {
        List<String> notes = new ArrayList<>(List.of("[1] " + first));
        StringBuilder body = new StringBuilder("It is told.[1]");
        for (String note : others.split(" / ")) {
            notes.add("[" + (notes.size() + 1) + "] " + note);
            body.append(" More is told.[").append(notes.size()).append("]");
        }
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(body.toString())
                        .heading(heading)
                        .notes(notes.toArray(String[]::new))
                        .build());

        assertThat(backwards(citations)).hasSize(notes.size() - 1);
        assertThat(backwards(citations)).extracting(Marker::references).containsOnly(List.of("r1"));
        assertThat(citations.references().stream().skip(1))
                .allSatisfy(reference -> assertThat(reference.sameAs()).contains("r1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. A. Milne, Winnie (London: Quay Press, 1999), 12.",
                "Milne, A.A., Winnie (London: Quay Press, 1999), 12.",
                "Weber, Karl, mt. Hebron (Hamburg: Deich, 2004), 3.",
                "Reed and Berg (n = 14) saw it.",
                "Reed, Jane, The cit. of Lorne (London: Quay Press, 1999)."
            })
    void namesAndWordsThatLookLikeShortFormsAreNone(String note) {
        assertThat(backwards(notes("1. Jane Smith, Harbours (London: Quay Press, 1999), 12.", "2. " + note)))
                .isEmpty();
    }

    @Test
    void aShortTitleBeforeCitIsTheWorkOfThatTitle() {
        Citations citations = notes(
                "1. Anna Rossi, Il prezzo dei traghetti, Roma, Molo, 2001, p. 14.",
                "2. Anna Rossi, Storia dei moli, Roma, Molo, 2004, p. 3.",
                "3. Rossi, Il prezzo, cit., p. 3.");

        assertThat(citations.references().get(2).sameAs()).containsExactly("r1");
    }

    @Test
    void besideAnotherWorkItMeansTheOneBeforeAsWell() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.cited(
                        "Man zahlte lange (Smith 1999, S. 4). Beide Schriften (ebd.; Stone 2019) stützen sich auf Listen.",
                        "Smith, A. (1999). Ropes. Journal of Knots, 2(1), 3–4.",
                        "Stone, A. (2019). Stillness. Tide Press."))
                .markers();
        assertThat(markers).extracting(Marker::label).containsExactly("(Smith 1999, S. 4)", "(ebd.; Stone 2019)");
        assertThat(markers.getLast().references()).containsExactly("r1", "r2");
    }
}
