package org.ibid.normalizer.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;

class MarkdownTextTest {

    @Test
    void frontMatterIsMetadataAndNoText() {
        Text text = MarkdownText.read("""
                ---
                title: "The Last Ferry"
                author: A. Reed
                date: 2014-03-02
                ---
                The ferry left on a grey morning.
                """, null, null);

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("A. Reed");
        assertThat(text.published()).isEqualTo("2014-03-02");
        assertThat(text.content()).isEqualTo("The ferry left on a grey morning.");
    }

    @Test
    void footnotesAreNotesBehindTheText() {
        Text text = MarkdownText.read("""
                # The Last Ferry

                The ferry left.[^1] Nobody came back.[^b]

                [^1]: Harbour Board, Minutes, 2014.
                [^b]: Reed, *Lamps*, p. 4.
                """, null, null);

        assertThat(text.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.NOTE)
                .extracting(block -> text.content().substring(block.start(), block.end()))
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("Harbour Board, Minutes, 2014."))
                .anySatisfy(note -> assertThat(note).contains("Reed, Lamps, p. 4."));
    }

    @Test
    void aTableIsOneBlock() {
        Text text = MarkdownText.read("""
                Counts of lamps.

                | year | lamps |
                |------|-------|
                | 2013 | 12    |
                | 2014 | 15    |
                """, null, "Lamps");

        assertThat(text.blocks()).extracting(Block::kind).containsExactly(Block.Kind.PARAGRAPH, Block.Kind.TABLE);
    }
}
