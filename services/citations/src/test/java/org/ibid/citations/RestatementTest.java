package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;

class RestatementTest {

    private static final String REED = "1. Anna Reed, Harbour Accounts (London: Quay Press, 2017), 44.";

    private static Citations notes(String... notes) {
        return new CitationExtractor().extract(Texts.noted(notes));
    }

    @Test
    void aNoteThatPointsBackHasTheItemOfWhatItPointsAt() {
        List<Reference> references =
                notes(REED, "2. Ibid., 45.", "3. Reed, op. cit., 7.").references();

        assertThat(references)
                .extracting(Reference::item)
                .containsOnly(references.getFirst().item());
        assertThat(references.get(1).sameAs()).contains("r1");
    }

    @Test
    void aShortTitleGoesToTheWorkNamedBefore() {
        List<Reference> references = notes(
                        REED,
                        "2. Anna Reed, Lamps Revisited (Cork: Mole, 2019), 3.",
                        "3. Reed, Harbour Accounts, 51.",
                        "4. See Reed, Lamps, 9.")
                .references();

        assertThat(references.get(2).item()).isEqualTo(references.get(0).item());
        assertThat(references.get(3).sameAs()).isNull();
    }

    @Test
    void whatFitsTwoWorksNamesNeither() {
        List<Reference> references = notes(
                        REED,
                        "2. Anna Reed, More Harbour Accounts (Cork: Mole, 2019), 3.",
                        "3. Reed, Harbour Accounts, 51.")
                .references();

        assertThat(references.get(2).sameAs()).isNull();
    }

    @Test
    void aNoteThatOnlyCommentsIsNoWorkAndNotIncomplete() {
        Citations citations = notes(REED, "2. This paragraph owes much to a talk with the keepers.");

        assertThat(citations.references().get(1).namesNoWork()).isTrue();
        assertThat(citations.diagnostics()).extracting(Diagnostic::code).doesNotContain("reference.incomplete");
    }

    @Test
    void notesThatNameAWorkAgainAreNoDuplicatesOfIt() {
        Citations citations = notes(REED, "2. Reed, Harbour Accounts, 51.", "3. Ibid.");

        assertThat(citations.references())
                .allSatisfy(reference -> assertThat(reference.sameAs()).isNotNull());
        assertThat(citations.diagnostics())
                .extracting(Diagnostic::code)
                .doesNotContain("reference.duplicate", "reference.incomplete");
    }

    @Test
    void aBibliographysEntryIsCitedWhereANoteNamesIt() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("It is told.[1] More is told.")
                        .heading("Notes")
                        .notes("1. Reed, Harbour Accounts, 51.")
                        .heading("Bibliography")
                        .paragraph("Reed, Anna. Harbour Accounts. London: Quay Press, 2017.")
                        .paragraph("Vale, Jon. Who Keeps the Light. Oslo: University Press, 2001.")
                        .build());

        assertThat(citations.references())
                .extracting(Reference::status)
                .containsExactly(Reference.Status.CITED, Reference.Status.CITED, Reference.Status.UNCITED);
    }

    @Test
    void aCitationBehindACommentIsRead() {
        List<Reference> references = notes(
                        REED,
                        "2. On the mood of the town the minutes are silent. See also Orla Finn, Lamp Oil (Cork: Mole Books, 2003), 88.",
                        "3. Ibid., 90.")
                .references();

        assertThat(references.get(1).item().title()).isEqualTo("Lamp Oil");
        assertThat(references.get(2).item()).isEqualTo(references.get(1).item());
    }
}
