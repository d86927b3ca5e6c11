package org.ibid.enrichment.keyphrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.prose.ProseWords;
import org.junit.jupiter.api.Test;

class KeyphrasesTest {

    private static List<String> of(String title, String... paragraphs) {
        StringBuilder content = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            int start = content.length();
            content.append(paragraph);
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, content.length(), null));
            content.append("\n\n");
        }
        var text = TextBuilder.builder()
                .title(title)
                .language("en")
                .content(content.toString())
                .blocks(blocks)
                .build();
        return Keyphrases.of(text, ProseWords.of(text, blocks));
    }

    @Test
    void whatIsSaidAgainAndAgainComesBeforeWhatIsSaidOnce() {
        List<String> phrases = of(
                "A vote",
                "The flood wall will stand on the northern bank, and the flood wall will cost much.",
                "Nobody has asked for the flood wall. A curious pelican watched.");

        assertThat(phrases.getFirst()).isEqualTo("flood wall");
    }

    @Test
    void smallWordsAndNumbersAreNoPhrases() {
        assertThat(of("Lamps", "The and of 2014 2015 it is was were on Monday in December."))
                .isEmpty();
    }

    @Test
    void thereAreAtMostTwelve() {
        StringBuilder many = new StringBuilder();
        for (char c = 'a'; c <= 'z'; c++) {
            many.append("The lamp")
                    .append(c)
                    .append(c)
                    .append(" broke a rope")
                    .append(c)
                    .append(c)
                    .append(". ");
        }

        assertThat(of("Lamps", many.toString(), many.toString())).hasSizeBetween(1, 12);
    }
}
