package org.ibid.normalizer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Block.Kind;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final List<String> POLISH = List.of(
            "Stara wieża na wyspie stoi od dwustu lat, choć nikt już nie wie, kto ją zbudował. Gmina płaci za dach.",
            "W tym roku rada chciała ją zamknąć. Wójt powiedział, że nie ma na to pieniędzy, i sprawa ucichła na dobre.",
            "Teraz przyjechał młody murarz i zmierzył ściany. Jego raport ma osiem stron i kończy się pytaniem.");

    private static final List<String> ENGLISH = List.of(
            "The last ferry left the harbour on a grey morning, and nobody could say when another would come.",
            "The board answered that the route had lost money for years, and that this had been known since autumn.",
            "Those who live on the island have two boats of their own, which is enough for the mail.");

    private static String document(String declared, List<String> paragraphs) {
        String content = String.join("\n\n", paragraphs);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String paragraph : paragraphs) {
            blocks.add(new Block(Kind.PARAGRAPH, at, at + paragraph.length()));
            at += paragraph.length() + 2;
        }
        return Passages.document(declared, content, blocks);
    }

    @Test
    void shortParagraphsTogetherGainsayWhatATemplateDeclares() {
        assertThat(document("en", POLISH)).isEqualTo("pl");
        assertThat(document("en-GB", ENGLISH)).isEqualTo("en-GB");
    }

    @Test
    void aFewWordsDoNot() {
        assertThat(document("en", POLISH.subList(0, 1))).isEqualTo("en");
        assertThat(document("en", List.of())).isEqualTo("en");
    }
}
