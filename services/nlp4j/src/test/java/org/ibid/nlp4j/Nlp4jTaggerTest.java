package org.ibid.nlp4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Block;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Place;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;

class Nlp4jTaggerTest {

    private static final String NAME = "Ines Calloway";

    private final List<String> asked = new ArrayList<>();
    private final Nlp4jTagger tagger = new Nlp4jTagger(this::mark);

    @Test
    void itReadsEnglishAlone() {
        assertThat(tagger.reads("en")).isTrue();
        assertThat(tagger.reads("en-GB")).isTrue();
        assertThat(tagger.reads("enm")).isFalse();
        assertThat(tagger.reads("de")).isFalse();
        assertThat(tagger.reads(null)).isFalse();
    }

    @Test
    void namesStandWhereTheContentPrintsThemSentenceBySentence() {
        String content = "Lamps\nThe lamps were lit. So Ines Calloway said.\nInes\nCalloway left.";
        List<Block> blocks = List.of(
                new Block(Block.Kind.HEADING, 0, 5),
                new Block(Block.Kind.PARAGRAPH, 6, 48),
                new Block(Block.Kind.PARAGRAPH, 49, content.length()));
        List<Place> sentences = List.of(new Place(6, 25), new Place(26, 48), new Place(49, content.length()));

        List<String> printed = tagger.names(text(content, blocks, sentences), blocks).stream()
                .map(name -> content.substring(name.start(), name.end()))
                .toList();

        assertThat(printed).containsExactly("Ines Calloway", "Ines\nCalloway");
        assertThat(asked)
                .containsExactly("Lamps", "The lamps were lit. ", "So Ines Calloway said.", "Ines Calloway left.");
    }

    @Test
    void whatIsNoSentenceIsReadInPieces() {
        String content = ("lamp ".repeat(1_000) + NAME + " ").repeat(3) + "x".repeat(5_000) + " " + NAME;
        List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, 0, content.length()));

        assertThat(tagger.names(text(content, blocks, List.of()), blocks))
                .hasSize(4)
                .allSatisfy(name ->
                        assertThat(content.substring(name.start(), name.end())).isEqualTo(NAME));
        assertThat(asked).allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(Pieces.LONGEST));
        assertThat(String.join("", asked)).isEqualTo(content);
    }

    private static Text text(String content, List<Block> blocks, List<Place> sentences) {
        return TextBuilder.builder()
                .language("en")
                .content(content)
                .blocks(blocks)
                .sentences(sentences)
                .build();
    }

    private List<MarkedName> mark(String sentence) {
        asked.add(sentence);
        int at = sentence.indexOf(NAME);
        return at < 0
                ? List.of()
                : List.of(
                        new MarkedName(Optional.of(Entity.Type.PERSON), at, at + NAME.length()),
                        new MarkedName(Optional.empty(), 0, 1));
    }
}
