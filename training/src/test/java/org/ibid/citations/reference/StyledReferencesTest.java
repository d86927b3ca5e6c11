package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StyledReferencesTest {
    private static final List<String> STYLES = List.of("ieee", "nature", "gost-r-7-0-5-2008");

    private static List<TrainingExample> make() {
        return new StyledReferences(7, List.of(), line -> {}).make(STYLES, 4);
    }

    @Test
    void everyStylePrintsWorksWithTheFieldOfEachWord() {
        List<TrainingExample> examples = make();

        for (String style : STYLES) {
            assertThat(examples).as(style).anyMatch(example -> example.id().startsWith(style));
        }
        assertThat(examples).allSatisfy(example -> {
            assertThat(example.fields()).hasSize(new Tokens(example.raw()).count);
            assertThat(example.fields()).containsAnyOf(Field.TITLE.index(), Field.AUTHOR.index());
        });
    }

    @Test
    void theSameSeedMakesTheSameStrings() {
        assertThat(make())
                .extracting(TrainingExample::raw)
                .isEqualTo(make().stream().map(TrainingExample::raw).toList());
    }

    @Test
    void stylesHeldOutAreNotLearnt() throws Exception {
        assertThat(CitationStyles.toLearn())
                .contains("ieee", "nature")
                .doesNotContain("apa", "vancouver", "modern-language-association")
                .noneMatch(style -> style.contains("/"))
                .hasSizeGreaterThan(2000);
    }
}
