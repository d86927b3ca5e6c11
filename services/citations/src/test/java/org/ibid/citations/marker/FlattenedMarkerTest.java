package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Style;
import org.junit.jupiter.api.Test;

/** Raised numbers that copying made plain digits. */
class FlattenedMarkerTest {

    private static final String TEXT =
            "The mill was let in 1871.1 The let was void.2 Later clerks differed,3 and one wrote"
                    + " that \"a weir is not a wall.\"4 It stands 3.5 metres high.";

    private static Citations extract(String... paragraphs) {
        return new CitationExtractor().extract(Texts.paragraphs(paragraphs));
    }

    private static List<List<String>> links(Citations citations) {
        return citations.markers().stream().map(Marker::references).toList();
    }

    @Test
    void leadToNotesThatStandUnderNoHeading() {
        Citations citations = extract(
                TEXT,
                "1 Mills Act 1870, s 4.",
                "2 Orrin v. Weir Co., 12 M.R. 45 (1872).",
                "3 Id. at 47.",
                "4 Pell, supra note 2, at 30.");
        assertThat(citations.markers())
                .extracting(Marker::label)
                .containsExactly("1", "2", "3", "4", "Id.", "supra note 2");
        assertThat(citations.markers().subList(0, 4)).extracting(Marker::style).containsOnly(Style.SUPERSCRIPT);
        assertThat(links(citations).subList(0, 4))
                .containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
        assertThat(links(citations).subList(4, 6)).containsExactly(List.of("r2"), List.of("r2"));
    }

    @Test
    void leadFromEachChapterToItsOwnNotes() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The weir came.1 It left.2")
                        .heading("Notes")
                        .paragraph("1. Orrin, Weirs and Walls, 44.")
                        .paragraph("2. Ibid., 45.")
                        .heading("The second chapter")
                        .paragraph("The lamp burned.1 Nobody saw it.2")
                        .heading("Notes")
                        .paragraph("1. Pell, Lamps of the Leat, 33.")
                        .paragraph("2. Rusk, Sluices, 7.")
                        .build());
        assertThat(citations.markers())
                .filteredOn(marker -> marker.style() == Style.SUPERSCRIPT)
                .extracting(Marker::references)
                .containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
    }

    @Test
    void areNoneWhereTheyDoNotCountUpThroughTheLabels() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The mill burned in 1871.2 The rest is told elsewhere. It is 3.5 metres high.")
                        .heading("Notes")
                        .paragraph("1. Orrin, Weirs and Walls, 1871, p. 44.")
                        .paragraph("2. Pell, Lamps of the Leat, 1872, p. 33.")
                        .paragraph("3. Rusk, Sluices, 1873, p. 7.")
                        .build());
        assertThat(citations.markers()).isEmpty();
    }

    @Test
    void areNoneWhereTheListIsCitedInBrackets() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The mill burned in 1871.1 It was told [1], retold [2] and doubted [3].2 Later.3")
                        .heading("References")
                        .references(
                                "1. Orrin L. Weirs. Leeds: Mill Press; 1871.",
                                "2. Pell M. Lamps. Leeds: Mill Press; 1872.",
                                "3. Rusk A. Sluices. Leeds: Mill Press; 1873.")
                        .build());
        assertThat(citations.markers()).extracting(Marker::label).containsExactly("[1]", "[2]", "[3]");
    }

    @Test
    void leadIntoAListByGroupsRangesAndRepeats() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(
                                "Oil was linked with headache.1,2 Later cohorts did not confirm this,3–5 although a trial with"
                                        + " 1,204 keepers did.6 The dose was 3.5 mg at level2 of the scale. It is debated.2,5-7 In 2016,"
                                        + " it was changed.8 Nobody slept.1")
                        .heading("References")
                        .references(
                                "1. Abel R. Headache. Harb Med. 2001;1:1-9.",
                                "2. Cole U. Oil and sleep. Harb Med. 2002;2(3):11-9.",
                                "3. Dorn M. A cohort of keepers. Lamp Health. 2004;4:31-39.",
                                "4. Enders K. Keepers revisited. Lamp Health. 2005;5:41-49.",
                                "5. Fuchs L. No effect of oil. J Quay Med. 2006;6:51-59.",
                                "6. Gorse A. A trial of lamps. Trials of the North. 2007;7:61-69.",
                                "7. Hart D. Doses of oil. Tox Harb. 2008;8:71-79.",
                                "8. Iversen S. Treatment of headache. Tox Harb. 2009;9:81-89.")
                        .build());
        assertThat(citations.markers()).extracting(Marker::label).containsExactly("1,2", "3–5", "6", "2,5-7", "8", "1");
        assertThat(links(citations).get(3)).containsExactly("r2", "r5", "r6", "r7");
    }

    @Test
    void leadFromBehindWordsWhereTheStopFollows() {
        Citations citations = extract(
                "Le port fut décrit1. Selon Martin, « tout s'éteignit »2. La mairie l'a nié3 ; le port aussi4, et un mp3 de 2016.",
                "Notes",
                "1. Jean Martin, Histoire des lampes, Paris, Seuil, 1999, p. 23.",
                "2. Ibid., p. 30.",
                "3. Archives municipales, série B, liasse 12, 1903.",
                "4. Ève Petit, « L'huile », Revue des ports, vol. 12, 2012, p. 7-19.");
        assertThat(citations.markers())
                .filteredOn(marker -> marker.style() == Style.SUPERSCRIPT)
                .extracting(Marker::references)
                .containsExactly(List.of("r1"), List.of("r2"), List.of("r3"), List.of("r4"));
    }

    @Test
    void areNoNamesWithANumber() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("The mp3 of top10 songs has level1, level2 and level3 in it.")
                        .heading("References")
                        .references(
                                "1. Orrin L. Weirs. Leeds: Mill Press; 1871.",
                                "2. Pell M. Lamps. Leeds: Mill Press; 1872.",
                                "3. Rusk A. Sluices. Leeds: Mill Press; 1873.",
                                "4. Sand B. Gates. Leeds: Mill Press; 1874.",
                                "5. Tarn C. Locks. Leeds: Mill Press; 1875.")
                        .build());
        assertThat(citations.markers()).isEmpty();
    }
}
