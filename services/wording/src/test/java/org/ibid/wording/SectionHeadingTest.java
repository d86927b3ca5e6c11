package org.ibid.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SectionHeadingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    References | REFERENCES
                    NOTES AND REFERENCES | REFERENCES
                    7. Literaturverzeichnis: | REFERENCES
                    V. References | REFERENCES
                    B) Sources | SOURCES
                    Quellen- und Literaturverzeichnis | REFERENCES
                    ## Works  cited ## | REFERENCES
                    References[edit] | REFERENCES
                    参考文献 | REFERENCES
                    Sources | SOURCES
                    Przypisy | NOTES
                    Примечания (3) | NOTES
                    Related posts | RELATED
                    Leave a reply | COMMENTS
                    Share this article | PROMOTION
                    See also | BACK_MATTER""")
    void saysWhatTheHeadingAnnounces(String heading, SectionHeading announced) {
        assertThat(SectionHeading.of(heading)).isEqualTo(announced);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "***", "[edit]", "References are missing", "The sources", "Harbour lights"})
    void otherWordsAnnounceNothing(String heading) {
        assertThat(SectionHeading.of(heading)).isEqualTo(SectionHeading.OTHER);
    }

    @Test
    void readsBetweenTheOffsetsAlone() {
        assertThat(SectionHeading.of("The Notes on", 4, 9)).isEqualTo(SectionHeading.NOTES);
    }

    @Test
    void noPhraseStandsInTwoSections() {
        assertThat(WordFile.read(SectionHeading.class, "section-headings.txt").stream()
                        .flatMap(WordFile.Section::phrases))
                .doesNotHaveDuplicates();
    }
}
