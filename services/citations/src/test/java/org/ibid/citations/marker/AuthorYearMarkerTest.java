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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorYearMarkerTest {

    private static final String[] LIST = {
        /* r1 */ "Smith, J., & Lee, K. (2020a). On harbours. Journal of Quays, 3, 1–9.",
        /* r2 */ "Smith, J., & Lee, K. (2020b). On piers. Journal of Quays, 3, 10–19.",
        /* r3 */ "Stone, A., Reed, B., & Vale, C. (2019). Currents. Tide Press.",
        /* r4 */ "Müller, H., & Weber, F. (2004). Die Flut. Hamburg: Deichverlag.",
        /* r5 */ "van der Berg, P. (1998). Dikes. Delft University Press.",
        /* r6 */ "World Harbour Organization (2011). Annual report. Geneva: WHO Press.",
        /* r7 */ "Smith, A. (1999). Ropes. Journal of Knots, 2(1), 3–4.",
        /* r8 */ "Stone, A. (2019). Stillness. Tide Press.",
        /* r9 */ "Özdemir-Ruiz, L. (2007). Nets. Port University Press.",
        /* r10 */ "Lampton Board (HB). (2012). Annual report 2011. Lampton: HB."
    };

    private static Citations extract(String paragraph) {
        return new CitationExtractor().extract(Texts.cited(paragraph, LIST));
    }

    @Test
    void anAbbreviationOrASecondParenthesisMayStandAroundTheYear() {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        "The Harbour Board (HB) (2012) and Reed ((1988)) agree; HB (2012) says why, (HB, 2012) too.",
                        "Harbour Board. (2012). Report. Halden: Board.",
                        "Reed, E. (1988). The debts. Villages, 3, 7–29."));

        assertThat(citations.markers())
                .extracting(Marker::label)
                .containsExactly("Harbour Board (HB) (2012)", "Reed ((1988))", "HB (2012)", "(HB, 2012)");
        assertThat(citations.markers())
                .extracting(marker -> String.join(" ", marker.references()))
                .containsExactly("r1", "r2", "r1", "r1");
    }

    @Test
    void furtherYearsOutsideParenthesesAreOfTheSameAuthor() {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        "Her texts, Reed 2011a, 2011b, disagree; in Reed 2011b, 1999 is a slip.",
                        "Reed, E. (2011a). The price. Halden: Press.",
                        "Reed, E. (2011b). The debts. Villages, 3, 7–29."));

        assertThat(citations.markers()).extracting(Marker::label).containsExactly("Reed 2011a", "2011b", "Reed 2011b");
        assertThat(citations.markers())
                .extracting(marker -> String.join(" ", marker.references()))
                .containsExactly("r1", "r2", "r2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I prezzi sono noti (Ente per i Canali 2022).        | r1",
                "Рови зникли (Рада з питань води, 2016).             | r2",
                "Su pahalıydı (Yıldız 2011 a: 18).                   | r3",
                "Water was dear, says Yıldız 2011a in her book.      | r3",
                "Vesi maksoi työn (Yıldız 2011bs.18).                | r4",
                "Su pahalıydı (Yıldız, 2011bS., 18).                 | r4"
            })
    void namesWithSmallWordsAndLettersBeforeAPlaceAreRead(String text, String reference) {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        text,
                        "Ente per i Canali. (2022). Carta delle rogge. Porto Halden: Ente.",
                        "Рада з питань води. (2016). Доповідь про рови. Порт-Халден: Рада.",
                        "Yıldız, E. (2011a). Suyun bedeli. Halden: Üniversite.",
                        "Yıldız, E. (2011b). Arklar ve borçlar. Kırsal Tarih, 3, 7–29."));

        assertThat(citations.markers())
                .singleElement()
                .satisfies(marker -> assertThat(marker.references()).containsExactly(reference));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As Smith (1999) has shown, it holds.             | Smith (1999)                       | r7",
                "As Smith and Lee (2020a) have shown, it holds.   | Smith and Lee (2020a)              | r1",
                "As Smith & Lee (2020b) have shown, it holds.     | Smith & Lee (2020b)                | r2",
                "In Stone et al. (2019) it is told.               | Stone et al. (2019)                | r3",
                "In Stone (2019) it is told.                      | Stone (2019)                       | r8",
                "It is so (Smith & Lee, 2020b, a).                | (Smith & Lee, 2020b, a)            | r2 r1",
                "It is so (Smith & Lee, 2020a, b).                | (Smith & Lee, 2020a, b)            | r1 r2",
                "Smith and Lee (2020b, p. 3; see also 2020a) say. | Smith and Lee (2020b, p. 3; see also 2020a) | r2 r1",
                "It is so (HB, 2012, Table 3).                    | (HB, 2012, Table 3)                | r10",
                "It is so (Smith & Lee, 2020a,b; Stone et al. 2019, p. 4). | (Smith & Lee, 2020a,b; Stone et al. 2019, p. 4) | r1 r2 r3",
                "It is so (see Smith 1999, 12; also Müller und Weber 2004). | (see Smith 1999, 12; also Müller und Weber 2004) | r7 r4",
                "So ist es (vgl. Müller/Weber 2004, S. 12).       | (vgl. Müller/Weber 2004, S. 12)    | r4",
                "Es así (Smith & Lee, 2020 a; b).                 | (Smith & Lee, 2020 a; b)           | r1 r2",
                "C'est ainsi (Stone et autres, 2019).             | (Stone et autres, 2019)            | r3",
                "So ist es (Müller u. a. 2004).                   | (Müller u. a. 2004)                | r4",
                "C'est ainsi (voir Müller et Weber, 2004, p. 5).  | (voir Müller et Weber, 2004, p. 5) | r4",
                "Van der Berg (1998) builds dikes.                | Van der Berg (1998)                | r5",
                "It is so [Smith 1999].                           | [Smith 1999]                       | r7",
                "It is so (World Harbour Organization 2011).      | (World Harbour Organization 2011)  | r6",
                "It is so (WHO, 2011).                            | (WHO, 2011)                        | r6",
                "Nets were used (Ozdemir-Ruiz 2007).              | (Ozdemir-Ruiz 2007)                | r9",
                "Smith's (1999) ropes hold.                       | Smith's (1999)                     | r7",
                "Nobody doubts Smith and Lee, 2020b, in this.     | Smith and Lee, 2020b               | r2"
            })
    void isReadInItsManyForms(String paragraph, String label, String references) {
        List<Marker> markers = extract(paragraph).markers();
        assertThat(markers).extracting(Marker::label).containsExactly(label);
        assertThat(markers.getFirst().references()).containsExactly(references.split(" "));
        assertThat(markers.getFirst().style()).isEqualTo(Style.AUTHOR_YEAR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"It is so (Smith & Lee, 2020).", "As Smith and Lee (2020) have shown, it holds."})
    void whatSeveralWorksAnswerToIsLinkedToNone(String paragraph) {
        List<Marker> markers = extract(paragraph).markers();
        assertThat(markers).hasSize(1);
        assertThat(markers.getFirst().references()).isEmpty();
        assertThat(markers.getFirst().status()).isEqualTo(Marker.Status.DANGLING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour opened (March 2004) and closed in 2011.",
                "The war (1914–1918) ended it.",
                "Berlin (2004) was different.",
                "In 2019 a stone was moved, and in 2020 a smith came.",
                "The census of 1998 (Table 2) has it."
            })
    void isNotSeenInYearsOfProse(String paragraph) {
        assertThat(extract(paragraph).markers()).isEmpty();
    }

    @Test
    void danglesWhereTheTextCitesSoAndTheListLacksTheWork() {
        List<Marker> markers = extract(
                        "One (Smith 1999), two (Stone 2019), three (Smith & Lee 2020a), none (Brook & Hill, 2003).")
                .markers();
        assertThat(markers.getLast().label()).isEqualTo("(Brook & Hill, 2003)");
        assertThat(markers.getLast().status()).isEqualTo(Status.DANGLING);
        assertThat(markers).hasSize(4);
    }

    @Test
    void ofOneAuthorInTheSentenceDanglesTooButPlacesAndEventsDoNot() {
        List<Marker> markers = extract(
                        "One (Smith 1999), two (Stone 2019), three (Smith & Lee 2020a). As Okafor (2015) has it,"
                                + " the Regatta (2015) in Lorne (2014) was late.")
                .markers();
        assertThat(markers.getLast().label()).isEqualTo("Okafor (2015)");
        assertThat(markers.getLast().status()).isEqualTo(Status.DANGLING);
        assertThat(markers).hasSize(4);
    }

    @Test
    void isLetteredByOrderWhereTheListBearsNoLetters() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("First (Reed 2001a), then (Reed 2001b).")
                        .heading("Literatur")
                        .references("Reed, A. (2001): Eins. Hamburg.", "Reed, A. (2001): Zwei. Hamburg.")
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {". 2016. ", "2016, November 4 ", "2016 (4. November) ", "2016. "})
    void ofAnAuthorWhomTheNextEntryDoesNotRepeat(String head) {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("First (Reed 2008), then (Reed 2016), or Vale (2016).")
                        .heading("References")
                        .references(
                                "Reed, A. 2008. Rust and Routine. Tide Press.", head + "“Who Pays?” The Courier, p. 6.")
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::references).startsWith(List.of("r1"), List.of("r2"));
        assertThat(markers.subList(2, markers.size()))
                .allMatch(marker -> marker.references().isEmpty());
    }

    @Test
    void ofAnAuthorWhomADashRepeatsThatLooksLikeABullet() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("First (Reed 2008), then (Reed 2016).")
                        .heading("References")
                        .references("Reed, Anna (2008): Rust and Routine. Hull.", "– (2016): Who Pays? Hull.")
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void namesAllWhereTheEntryNamesTheFirst() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(
                                "First (Arden, Lowe, and Stone, 2003), then (Reed 2008), and (Arden, Vale, and Hill, 2003).")
                        .heading("References")
                        .references(
                                "ARDEN, J. ET AL. 2003. Paying for the pilot. Tide Press, Hull.",
                                "ARDEN, J., VALE, T., AND HILL, B. 2003. Ropes. Tide Press, Hull.",
                                "REED, A. 2008. Rust. Tide Press, Hull.")
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r3"), List.of("r2"));
    }

    @Test
    void linksToAnEntryWhoseYearNothingPartsFromTheName() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("First (Reed 2008), then (Reed 2016a), never (Reed 2011).")
                        .heading("References")
                        .references(
                                "REED Anna2008 “Rust and Routine”, Tide Press, Hull.",
                                "REED Anna2016a “Who Paid from 1990 to 1999?” Tide Press, Hull.")
                        .build())
                .markers();
        assertThat(markers.subList(0, 2)).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
        assertThat(markers.subList(2, markers.size()))
                .allMatch(marker -> marker.references().isEmpty());
    }

    @Test
    void linksShortNotesIntoTheBibliography() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("It is so.[1] And so.[2]")
                        .heading("Notes")
                        .notes("[1] Smith 1999, 45.", "[2] Stone 2019, 12–14.")
                        .heading("Bibliography")
                        .references(
                                "Smith, A. (1999). Ropes. Journal of Knots, 2(1), 3–4.",
                                "Stone, A. (2019). Stillness. Tide Press.")
                        .build());
        assertThat(citations.markers())
                .extracting(Marker::label)
                .containsExactly("[1]", "[2]", "Smith 1999", "Stone 2019");
        assertThat(citations.markers())
                .extracting(Marker::references)
                .containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
    }

    @Test
    void ofAYearAloneRightBehindAnotherHasItsNames() {
        List<Marker> markers = extract(
                        "It is so (Smith & Lee, 2020a), (2020b), as in [Smith and Lee(2020a), (2020b)]; later (2019) it was not.")
                .markers();

        assertThat(markers).extracting(Marker::references).contains(List.of("r2"));
        assertThat(markers.stream().flatMap(marker -> marker.references().stream()))
                .containsExactly("r1", "r2", "r1", "r2");
    }

    @Test
    void namedTwiceInOneMarkerIsEachOfTheWorksThatTheListLettersNot() {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        "It is so (Halden & Ruiz 2014, Halden & Ruiz 2014), and (Halden & Ruiz 2014, p. 3).",
                        "Halden I & Ruiz T (2014): Ferry timetables. Journal of Harbours 12: 45–67.",
                        "Halden I & Ruiz T (2014): Night ferries. Coastal Studies 8: 101–119.",
                        "Okoro A (2009): Tides. Quay Press."));

        assertThat(citations.markers().getFirst().references()).containsExactly("r1", "r2");
        assertThat(citations.markers().getLast().references()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "委员会买下了渡船 (李 2018)。                  | (李 2018)          | r1",
                "价格并不公平 (李 和 王, 2018; 张 等, 2012)。    | (李 和 王, 2018; 张 等, 2012) | r2 r3",
                "料金が上がった (田中 と 鈴木, 2019)。          | (田中 と 鈴木, 2019)  | r4",
                "のちに田中 と 鈴木 (2019) は少ない数を見つけた。  | 田中 と 鈴木 (2019)   | r4",
                "正如李明华（2018）所写，渡船很贵。               | 李明华（2018）       | r1",
                "나룻배를 샀다 (김 2017).                      | (김 2017)          | r5",
                "등불은 손으로 켰다 (박 기타 2016).             | (박 기타 2016)      | r6",
                "Rada koupila přívoz (Přístavní rada, 2016).   | (Přístavní rada, 2016) | r7",
                "Prisen var ikke rimelig (Dahl mfl., 2012).    | (Dahl mfl., 2012)  | r8"
            })
    void familyNamesOfOneCharacterAndInstitutionsInSentenceCaseAreNames(String text, String label, String references) {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        text,
                        "李明华. (2018). 渡船的三份投标. 港口研究, 12(3), 7–19.",
                        "李明华 和 王小芳. (2018). 码头的灯. 海岸学刊, 4(1), 33–58.",
                        "张建国, 陈晓东, 刘文静. (2012). 委员会为何失败. 码头出版社.",
                        "田中花子 と 鈴木一郎. (2019). 岸壁の灯. 海岸学会誌, 4(1), 33–58.",
                        "김민수. (2017). 나룻배에 대한 세 입찰. 항만연구, 12(3), 7–19.",
                        "박현우, 최서연, 정도현. (2016). 위원회는 왜 실패하는가. 부두출판사.",
                        "Přístavní rada. (2016). Zpráva přístavní rady. Praha: Molo.",
                        "Dahl, D., Eide, E., & Fossum, F. (2012). Hvorfor utvalg mislykkes. Bergen: Kaien."));

        assertThat(citations.markers()).singleElement().satisfies(marker -> {
            assertThat(marker.label()).isEqualTo(label);
            assertThat(String.join(" ", marker.references())).isEqualTo(references);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rate fell (see the last report, 2016).",
                "It was wet (Our own rada, 2016).",
                "It was (the rada, 2016)."
            })
    void wordsThatAreNotAllOfTheInstitutionsNameAreNone(String text) {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        text,
                        "Přístavní rada. (2016). Zpráva přístavní rady. Praha: Molo.",
                        "Vale, J. (2001). Lamps. Oslo: Mole."));

        assertThat(citations.markers())
                .allSatisfy(marker -> assertThat(marker.references()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Smith held that ropes fray when they are wet (1999, p. 3).  | (1999, p. 3)  | r7",
                "Smith and Lee say more of the ropes of the piers (2020b: 12). | (2020b: 12)  | r2",
                "Stone, unlike Özdemir-Ruiz, asked who made the nets (2007). | (2007)        | r9",
                "Smith nennt die Schuldner beim Namen (1999, S. 77).         | (1999, S. 77) | r7",
                "For Smith it was rope (1999), and no more than that.        | (1999)        | r7"
            })
    void aYearAloneIsOfTheAuthorWhomItsSentenceNames(String paragraph, String label, String reference) {
        assertThat(extract(paragraph).markers()).singleElement().satisfies(marker -> {
            assertThat(marker.label()).isEqualTo(label);
            assertThat(marker.references()).containsExactly(reference);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le levain est vieux (d’Aubry et Petit, 1997, p. 3).   | (d’Aubry et Petit, 1997, p. 3) | r1",
                "Il est vieux (voir toutefois D'Aubry & Petit 1997).   | (voir toutefois D'Aubry & Petit 1997) | r1",
                "Selon l’étude d’Okoro (2009), l’eau est chère.        | d’Okoro (2009)                 | r2",
                "Les prix sont connus (dell’Acqua, 2001).              | (dell’Acqua, 2001)             | r3"
            })
    void aParticleThatLostItsVowelIsNoPartOfTheName(String text, String label, String reference) {
        Citations citations = new CitationExtractor()
                .extract(Texts.cited(
                        text,
                        "Aubry, J.-L. d’, & Petit, R. (1997). Histoire du levain. Lyon: Le Moulin.",
                        "Okoro, N. (2009). L’eau et le sel. Lyon: Le Puits.",
                        "Dell'Acqua, R. (2001). I pozzi. Roma: Molo."));

        assertThat(citations.markers()).singleElement().satisfies(marker -> {
            assertThat(marker.label()).isEqualTo(label);
            assertThat(marker.references()).containsExactly(reference);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Smith was wrong. The ropes were new in that year (1999).",
                "Smith ran the works for a decade (1999–2009).",
                "Smith bought the ropes of a late edition (1999 edition).",
                "Smith, unlike Halden (1999, p. 4), knew the ropes.",
                "Smith was mayor of the town when the pier burned (1987).",
                "Whether Müller or Stone was asked is not known (2004 or 2019)."
            })
    void aYearAloneIsNoCitationElsewhere(String paragraph) {
        assertThat(extract(paragraph).markers()).isEmpty();
    }
}
