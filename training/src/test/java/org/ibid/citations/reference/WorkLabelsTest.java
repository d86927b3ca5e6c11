package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.citations.reference.NameStyle.Person;
import org.junit.jupiter.api.Test;

class WorkLabelsTest {
    private static CslWork article() {
        return new CslWork("article-journal", "en")
                .with("author", List.of(new Person("van der Berg", "Anna Lise"), new Person("Okafor", "SR")))
                .with("title", "Lamps in nature")
                .with("container-title", "Nature")
                .with("volume", "12")
                .with("issue", "3")
                .with("page", "234-241")
                .dated("issued", 1998, 4, 27);
    }

    private static String shown(CslWork work, String raw) {
        return WorkLabels.shown(WorkLabels.label(work, raw, "x")).strip();
    }

    @Test
    void namesAreFoundHoweverTheyAreShortenedAndTurned() {
        assertThat(shown(article(), "A. L. van der Berg and SR Okafor, Lamps in nature (1998)"))
                .isEqualTo("A/AUTHOR L/AUTHOR van/AUTHOR der/AUTHOR Berg/AUTHOR and/AUTHOR SR/AUTHOR Okafor/AUTHOR"
                        + " Lamps/TITLE in/TITLE nature/TITLE 1998/DATE");
        assertThat(shown(article(), "VAN DER BERG AL et al. Lamps in Nature"))
                .isEqualTo(
                        "VAN/AUTHOR DER/AUTHOR BERG/AUTHOR AL/AUTHOR et/AUTHOR al/AUTHOR Lamps/TITLE in/TITLE Nature/TITLE");
    }

    @Test
    void theJournalWithinTheTitleIsTheTitles() {
        assertThat(shown(article(), "Lamps in nature. Nature 12(3):234–41, Apr. 27, 1998"))
                .isEqualTo("Lamps/TITLE in/TITLE nature/TITLE Nature/JOURNAL 12/VOLUME 3/ISSUE 234/PAGES 41/PAGES"
                        + " Apr/DATE 27/DATE 1998/DATE");
    }

    @Test
    void aNumberThatCouldBeTwoFieldsMakesNoExample() {
        assertThat(WorkLabels.label(article(), "Lamps in nature. Nature 12, 12 (1998)", "x"))
                .isNull();
    }

    @Test
    void ofAnotherWorkNothingIsFound() {
        assertThat(WorkLabels.label(article(), "Reed, T. The pier. London: Quay Press.", "x"))
                .isNull();
    }
}
