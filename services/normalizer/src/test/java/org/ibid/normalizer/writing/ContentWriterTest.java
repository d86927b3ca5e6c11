package org.ibid.normalizer.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.junit.jupiter.api.Test;

class ContentWriterTest {

    private final ContentWriter writer = new ContentWriter();

    @Test
    void blocksArePartedByAnEmptyLineAndEntriesOfOneListByALineFeed() {
        writer.block(Block.Kind.PARAGRAPH, "Lamps", null);
        writer.block(Block.Kind.LIST_ITEM, "red", 1);
        writer.block(Block.Kind.LIST_ITEM, "green", 1);
        writer.block(Block.Kind.NOTE, "a note", null);

        assertThat(writer.content()).isEqualTo("Lamps\n\nred\ngreen\n\na note");
        assertThat(writer.blocks())
                .extracting(block -> writer.content().substring(block.start(), block.end()))
                .containsExactly("Lamps", "red", "green", "a note");
    }

    @Test
    void aTextThatIsEmptyWritesNothingAndSaysSo() {
        assertThat(writer.block(Block.Kind.PARAGRAPH, "", null)).isEqualTo(-1);
        assertThat(writer.block(Block.Kind.PARAGRAPH, "first", null)).isZero();
        assertThat(writer.blocks()).hasSize(1);
    }

    @Test
    void inlinesComeInOrderOfStartTheLongerFirst() {
        writer.block(Block.Kind.PARAGRAPH, "The harbour lamps", null);
        writer.inline(new Inline(Inline.Kind.LINK, 12, 17, "#lamps"));
        writer.inline(new Inline(Inline.Kind.SUPERSCRIPT, 4, 5, null));
        writer.inline(new Inline(Inline.Kind.LINK, 4, 11, "#harbour"));

        assertThat(writer.inlines()).extracting(Inline::end).containsExactly(11, 5, 17);
    }
}
