package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markers as citation styles print them that differ from the common two: invented works, habits of named styles. */
class CitationStylesTest {

    private static final String[] NUMBERED = {
        "1. Orrin L. Weirs. Journal of Silt 2011;2:1–9.",
        "2. Pell M, Quain T. Locks. Journal of Silt 2012;3:10–19.",
        "3. Rusk A. Sluices. London: Mill Press; 2013.",
        "4. Sorrel B. Dams. Journal of Silt 2014;5:1–7.",
        "5. Tarn E. Fords. Journal of Silt 2015;6:2–8."
    };

    private static Citations extract(Text text) {
        return new CitationExtractor().extract(text);
    }

    private static Text cited(String paragraph, String... entries) {
        return Texts.text()
                .paragraph(paragraph)
                .heading("References")
                .references(entries)
                .build();
    }

    private static List<List<String>> links(Citations citations) {
        return citations.markers().stream().map(Marker::references).toList();
    }

    private static List<String> ids(String ids) {
        return Arrays.asList(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It holds [see 2, also 3].        | [see 2, also 3]    | r2 r3",
                "It holds [1, cf. 4].             | [1, cf. 4]         | r1 r4",
                "It holds [2, p. 44, 3].          | [2, p. 44, 3]      | r2 r3",
                "It holds [2(p. 44),3].           | [2(p. 44),3]       | r2 r3",
                "It holds [4, chap. 2].           | [4, chap. 2]       | r4",
                "Es gilt [vgl. 2, S. 5].          | [vgl. 2, S. 5]     | r2",
                "Так и есть [1, с. 5].            | [1, с. 5]          | r1",
                "[4] counted them at the gate.    | [4]                | r4"
            })
    void wordsMayStandAmongTheNumbers(String paragraph, String label, String references) {
        List<Marker> markers = extract(cited(paragraph, NUMBERED)).markers();
        assertThat(markers).extracting(Marker::label).containsExactly(label);
        assertThat(markers.getFirst().references()).isEqualTo(ids(references));
    }

    @Test
    void whatUnicodeCannotRaiseIsSpelledOut() {
        Citations citations = extract(cited("It silted up¹. Some doubt it^(2(p44),3). Others agree^(3–5).", NUMBERED));
        assertThat(citations.markers()).extracting(Marker::label).containsExactly("¹", "^(2(p44),3)", "^(3–5)");
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2", "r3"), List.of("r3", "r4", "r5"));
    }

    @Test
    void aRaisedNumberBehindAYearOrACountIsAMarkerWhereItIsTheNextInOrder() {
        Citations citations = extract(
                cited("It silted up in 2016¹. Some 1,204² barges left³. It covers 10⁴ feet, 64⁵ in all⁴.", NUMBERED));
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
    }

    @Test
    void numbersInTableCellsAndListItemsAreMarkers() {
        Citations citations = extract(Texts.text()
                .block(org.ibid.contracts.Block.Kind.LIST_ITEM, "Weirs were low [1].")
                .block(org.ibid.contracts.Block.Kind.TABLE, "Year\tBarges\tSource\n2015\t1204\t[3]\n2016\t1310\t[4]")
                .heading("References")
                .references(NUMBERED)
                .build());
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r3"), List.of("r4"));
    }

    @Test
    void aLabelSetBesideItsEntryBelongsToIt() {
        Citations citations = extract(Texts.text()
                .paragraph("It silted up [1], [2].")
                .heading("References")
                .references("[1]", "L. Orrin, Weirs. London: Mill Press, 2011.", "[2]", "M. Pell, Locks. Leeds, 2012.")
                .build());
        assertThat(citations.references()).extracting(Reference::label).containsExactly("1", "2");
        assertThat(citations.references().getLast().item().title()).isEqualTo("Locks");
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void aBareNumberBeforeAParticleCarriesTheListOn() {
        Citations citations = extract(cited(
                "It silted up [2].",
                "1 Orrin L. Weirs. Journal of Silt 2011;2:1–9.",
                "2 van Pell M. Locks. Journal of Silt 2012;3:1–9."));
        assertThat(citations.references()).extracting(Reference::label).containsExactly("1", "2");
    }

    @Test
    void keysAreGroupedAndTakePlacesAndOneThatNoEntryBearsDangles() {
        Citations citations = extract(cited(
                "As in [Orr11] and [PQ+12, Sec. 2]; but [Rus13, Orr11] and [Zed99].",
                "[Orr11] L. Orrin. Weirs. Mill Press, 2011.",
                "[PQ+12] M. Pell and T. Quain. Locks. Journal of Silt 3:10–19, 2012.",
                "[Rus13] A. Rusk. Sluices. Mill Press, 2013."));
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"), List.of("r3", "r1"), List.of());
        assertThat(citations.markers().getLast().status()).isEqualTo(Status.DANGLING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(Pell 2012; Pell and Quain 2012)       | r2 r3",
                "(Pell and Quain 2012)                  | r3",
                "(M. Pell 2012; A. Pell 2013)           | r2 r4",
                "(PELL; QUAIN, 2012; RUSK, 2013)        | r3 r5",
                "[Pell, Quain, 2012; Tarn и др., 2015]  | r3 r6",
                "(Pell i Quain 2012)                    | r3"
            })
    void worksOfOneFamilyNameAreToldByTheirAuthors(String marker, String references) {
        Citations citations = extract(cited(
                "It silted up " + marker + ".",
                "Pell, Mara. 2010. Ponds. Leeds: Mill Press.",
                "———. 2012. “Locks.” Journal of Silt 3 (2): 10–19.",
                "Pell, Mara, and Tom Quain. 2012. “Gates.” Journal of Silt 3 (4): 20–29.",
                "Pell, Anna. 2013. Ropes. Leeds: Mill Press.",
                "RUSK, A. Sluices. London: Mill Press, 2013.",
                "TARN, E., UDALL, J., VOSS, K. 2015. Fords. Leeds: Mill Press."));
        assertThat(citations.markers().getFirst().label()).isEqualTo(marker);
        assertThat(citations.markers().getFirst().references()).isEqualTo(ids(references));
    }

    @Test
    void bracketsLeadToTheListAndRaisedNumbersToTheNotesThatBearTheSameNumbers() {
        Citations citations = extract(Texts.text()
                .paragraph("It silted up [1, 2].1 It was dredged [3].2 Nobody knows why [4].")
                .inline(Inline.Kind.SUPERSCRIPT, "1", 1, null)
                .inline(Inline.Kind.LINK, "1", 1, "#n1")
                .inline(Inline.Kind.LINK, "2", 1, "#n2")
                .heading("References")
                .paragraph("[1] Orrin, L. (2011). Weirs. Leeds: Mill Press. [2] Pell, M. (2012). Locks. Leeds: Mill"
                        + " Press. [3] Rusk, A. (2013). Sluices. London: Mill Press.")
                .notes("1 Letter of the clerk.", "2 See Rusk (2013, 50).", "3 Tarn, Fords, 12.", "4 Ibid., 13.")
                .anchor("1 Letter", "n1")
                .anchor("2 See", "n2")
                .build());
        assertThat(citations.references())
                .extracting(Reference::label)
                .containsExactly("1", "2", "3", "1", "2", "3", "4");
        Marker first = citations.markers().getFirst();
        assertThat(first.label()).isEqualTo("[1, 2]");
        assertThat(first.references()).containsExactly("r1", "r2");
        assertThat(citations.markers())
                .filteredOn(marker -> marker.label().equals("[4]"))
                .extracting(Marker::status)
                .containsExactly(Status.DANGLING);
        assertThat(citations.markers())
                .filteredOn(marker -> marker.label().equals("1"))
                .extracting(Marker::references)
                .containsExactly(List.of("r4"));
        assertThat(citations.markers())
                .filteredOn(marker -> marker.label().startsWith("Rusk"))
                .extracting(Marker::references)
                .containsExactly(List.of("r3"));
    }

    @Test
    void linesWrappedOffAnEntryBelongToItEvenWhereEachIsABlock() {
        Citations citations = extract(Texts.text()
                .paragraph("It silted up [1], [2].")
                .heading("References")
                .references(
                        "1. Orrin, L. & Pell, M. Weirs of the north and their keepers",
                        "4, 11–29 (Mill Press, 2011).",
                        "2. Pell, M. Locks (2012).")
                .inline(Inline.Kind.CITE, "Locks", 0, null)
                .build());
        assertThat(citations.references()).extracting(Reference::label).containsExactly("1", "2");
        assertThat(citations.references().getFirst().raw()).endsWith("(Mill Press, 2011).");
    }

    private static final String[] WORKS = {
        "Orrin, Lena. The Public Weir. Mill Press, 2011.",
        "Pell, Mara. “Early Locks.” Essays on Locks, edited by Carl Voss, University Press, 2012, pp. 33–58.",
        "---. “Three Keys to a Gate.” Journal of Silt, vol. 12, no. 3, 2018, pp. 7–19.",
        "Rusk, Anton, and Eva Sorrel. Sluices. Mill Press, 2013.",
        "Tarn, Edda, et al. “Fords.” Journal of Silt, vol. 21, 2007, pp. 1–44."
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It silted up (Orrin 44; Tarn et al.).             | (Orrin 44; Tarn et al.)                 | r1 r5",
                "It silted up (Pell, “Early Locks” 34).            | (Pell, “Early Locks” 34)                | r2",
                "It silted up (M. Pell, “Three Keys”; Rusk and Sorrel). | (M. Pell, “Three Keys”; Rusk and Sorrel) | r3 r4",
                "Rusk and Sorrel (12) say so.                      | Rusk and Sorrel (12)                    | r4",
                "Pell (“Three Keys”) says so.                      | Pell (“Three Keys”)                     | r3",
                "It silted up (see Orrin, The Public Weir 3).      | (see Orrin, The Public Weir 3)          | r1"
            })
    void authorsAndPagesOrShortTitlesNameWorks(String sentence, String label, String references) {
        Citations citations = extract(cited(
                sentence + " It was known (Orrin 3). It was denied (Rusk and Sorrel 9), as in spring (Pell).", WORKS));
        assertThat(citations.markers().getFirst().label()).isEqualTo(label);
        assertThat(citations.markers().getFirst().references()).isEqualTo(ids(references));
        // of two works of one author, a name alone tells neither
        assertThat(citations.markers())
                .extracting(Marker::label)
                .containsExactly(label, "(Orrin 3)", "(Rusk and Sorrel 9)");
    }

    @Test
    void aNameInParenthesesIsNoMarkerWhereOnlyOneWorkIsSoNamed() {
        assertThat(extract(cited("It was let to the keeper (Orrin) in spring.", WORKS))
                        .markers())
                .isEmpty();
    }

    @Test
    void aWorkWithoutYearIsNamedByTheWordsThatStandForIt() {
        Citations citations = extract(cited(
                "As Pell & Quain (in press) and Rusk (n.d.) show, and later Weir Board [WB] (2020), it holds"
                        + " (WB, 2020; Sorrel, 2019).",
                "Pell, M., & Quain, T. (in press). Locks. Journal of Silt.",
                "Rusk, A. (n.d.). Sluices. Retrieved from https://example.org/sluices",
                "Sorrel, B. Dams. Available: https://example.org/dams (accessed 5 May 2021).",
                "Weir Board. (2020). Annual report. Leeds: Author."));
        assertThat(citations.markers())
                .extracting(Marker::label)
                .containsExactly(
                        "Pell & Quain (in press)", "Rusk (n.d.)", "Weir Board [WB] (2020)", "(WB, 2020; Sorrel, 2019)");
        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"), List.of("r4"), List.of("r4", "r3"));
    }

    @Test
    void aFamilyNameOfTwoAuthorsAndOneYearTellsNeitherWork() {
        Citations citations = extract(cited(
                "It silted up (Pell, 2012), then dried (A. Pell, 2012), as was known (Rusk, 2013).",
                "Pell, A. (2012). Locks. Leeds: Mill Press.",
                "Pell, M. (2012). Gates. Leeds: Mill Press.",
                "Rusk, A. (2013). Sluices. London: Mill Press."));
        assertThat(links(citations)).contains(List.of("r1"), List.of("r3")).doesNotContain(List.of("r2"));
        assertThat(citations.markers().stream().filter(marker -> marker.label().equals("(Pell, 2012)")))
                .allMatch(marker -> marker.status() == Status.DANGLING);
    }

    @Test
    void tellsWhyAMarkIsReadAsAMarkerOrAsNone() {
        var reasons = new CitationExtractor()
                .explain(cited("It covers 10 m [1], [2] and [3] of 64⁷ and lasts [] (Orrin, 2011).", NUMBERED));
        assertThat(reasons)
                .extracting(reason -> reason.read() + " " + reason.why())
                .anyMatch(said -> said.startsWith("true in brackets; the document"))
                .anyMatch(said -> said.equals("true in brackets that hold nothing"))
                .anyMatch(said -> said.startsWith("false author and year of an entry, but the text cites by numbers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It holds [1, 2:40].                       | r1 r2",
                "It holds [4, 5:80–81].                    | r4 r5",
                "The quay is 3 metres⁴ long.               | r4",
                "It holds^((1,2)).                         | r1 r2",
            })
    void aPlaceNeedsNoWordAndALengthIsCitedToo(String paragraph, String references) {
        assertThat(links(extract(cited(paragraph, NUMBERED)))).containsExactly(ids(references));
    }

    @Test
    void aLengthIsStillSquared() {
        assertThat(extract(cited("It holds¹. The quay is 3 metres² wide and 4 m³ deep.", NUMBERED))
                        .markers())
                .extracting(Marker::label)
                .containsExactly("¹");
    }

    @Test
    void raisedParenthesesAreMarkers() {
        Citations citations = extract(Texts.text()
                .paragraph("It silted up(1,3). Others doubt it(2).")
                .heading("References")
                .references(NUMBERED)
                .raised("(1,3)")
                .raised("(2)")
                .build());
        assertThat(links(citations)).containsExactly(List.of("r1", "r3"), List.of("r2"));
    }

    @Test
    void aMarkerMayBeTheSubjectThatOpensAParagraph() {
        Citations bracketed = extract(Texts.text()
                .paragraph("It silted up [1], [2].")
                .paragraph("[4] counted them at the gate, others did not [3],")
                .paragraph("[5]. Few know [2].")
                .heading("References")
                .references(NUMBERED)
                .build());
        assertThat(bracketed.references()).hasSize(5);
        assertThat(links(bracketed)).hasSize(6).contains(List.of("r4"), List.of("r5"));

        Citations raised = extract(Texts.text()
                .paragraph("It silted up¹.")
                .paragraph("⁴ counted them at the gate.")
                .heading("References")
                .references(NUMBERED)
                .build());
        assertThat(links(raised)).containsExactly(List.of("r1"), List.of("r4"));
    }

    private static final String[] NAMESAKES = {
        "Orrin 2014 = Lena Orrin, Weirs, “Journal of Silt,” 31 (2014), 2.",
        "Orrin [and others] 2014 = Lena Orrin, Paul Rusk, Locks, “Journal of Silt,” 31 (2014), 4.",
        "Sorrel 2003a = Luisa Sorrel, Salt, “Silt Letters,” 8 (2003), 1."
    };

    @Test
    void whatStandsForFurtherAuthorsMayBeBracketed() {
        Citations citations = extract(cited(
                "It silted up (Orrin 2014, p. 150; Orrin [and others] 2014). Orrin [and others] (2014) doubt it (Orrin 2014).",
                NAMESAKES));
        assertThat(links(citations)).containsExactly(List.of("r1", "r2"), List.of("r2"), List.of("r1"));
    }

    @Test
    void theLetterOfAYearMayStandBeforeIt() {
        Citations citations = extract(cited(
                "É assim (ORRIN, 2003a, 2003b). Não é (ORRIN, 2003b, p. 80).",
                "ORRIN, L. Salt in the wells. Silt Letters, v. 8, n. 1, p. 12–19, a2003.",
                "ORRIN, L. Wells without salt. Silt Letters, v. 8, n. 3, p. 77–85, b2003."));
        assertThat(links(citations)).containsExactly(List.of("r1", "r2"), List.of("r2"));
    }

    @Test
    void aLetteredYearThatNobodyStandsBeforeIsTheAuthorsAbove() {
        Citations citations = extract(cited(
                "It silted up (Orrin 2003a; Orrin 2003b).",
                "Orrin, L.\n2003a ‘Salt in the wells’, Silt Letters 8: 12–19.",
                "2003b ‘Wells without salt’, Silt Letters 8: 77–85.",
                "Pell, M.\n2004 ‘Wells’, Silt Letters 9: 7–8."));
        assertThat(links(citations)).containsExactly(List.of("r1", "r2"));
    }

    @Test
    void namesWithoutCommaAreParted() {
        Citations citations = extract(cited(
                "It silted up (Orrin, 2014; Orrin and Rusk, 2014).",
                "Orrin Lena, 2014, “Weirs”, Journal of Silt, 31(2), pp. 1–9.",
                "Orrin Lena, Rusk Paul, 2014, “Locks”, Journal of Silt, 31(4), pp. 11–19."));
        assertThat(links(citations)).containsExactly(List.of("r1", "r2"));
    }

    @Test
    void aTitleBetweenAuthorAndYearNamesNoAuthors() {
        Citations citations = extract(cited(
                "It silted up (E. Orrin 150; Orrin and Rusk). So they say (E. Orrin; G. Orrin, chap. 3).",
                "Orrin, Ellen. “Reading the Gauges.” Annals of Silt, vol. 31, no. 2, 2014, pp. 145–62.",
                "Orrin, Ellen, and Paul Rusk. “Gauges and Guesses.” Annals of Silt, vol. 31, no. 4, 2014, pp. 301–19.",
                "Orrin, Gerald. The Lower Sluice. Mill Press, 2009."));
        assertThat(links(citations)).containsExactly(List.of("r1", "r2"), List.of("r1", "r3"));
    }
}
