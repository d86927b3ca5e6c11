package org.ibid.enrichment.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.prose.ProseWords;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final String[] SENTENCES = {
        "The river board has approved a flood wall along the northern bank of the river.",
        "Somebody brought cake to the meeting, which was eaten before the end of it.",
        "The flood wall along the northern bank will be paid for by the water company.",
        "A flood wall along the river was first asked for by the board in the spring.",
        "The dog of the clerk barked at a passing cyclist until the afternoon was over."
    };

    private static Text text(String... sentences) {
        StringBuilder content = new StringBuilder();
        List<Place> places = new ArrayList<>();
        for (String sentence : sentences) {
            places.add(new Place(content.length(), content.length() + sentence.length()));
            content.append(sentence).append(' ');
        }
        return TextBuilder.builder()
                .language("en")
                .content(content.toString())
                .sentences(places)
                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, content.length(), null)))
                .build();
    }

    private static List<String> of(Text text) {
        return Summary.of(text, ProseWords.of(text, text.blocks())).stream()
                .map(place -> text.content().substring(place.start(), place.end()))
                .toList();
    }

    @Test
    void wholeSentencesInTheirOrderOfWhatTheTextTurnsOn() {
        List<String> summary = of(text(SENTENCES));

        assertThat(summary).hasSizeBetween(1, 3).contains(SENTENCES[0]);
        assertThat(List.of(SENTENCES)).containsSubsequence(summary);
    }

    @Test
    void whatIsSaidTwiceIsTakenOnce() {
        assertThat(of(text(SENTENCES[0], SENTENCES[0], SENTENCES[0], SENTENCES[1], SENTENCES[4])))
                .containsOnlyOnce(SENTENCES[0]);
    }

    @Test
    void aTextOfAFewSentencesHasNone() {
        assertThat(of(text(SENTENCES[0], SENTENCES[1]))).isEmpty();
    }
}
