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
}
