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

    @Test
    void divisionsAndSpansOfPandocAreMarkupAndNotText() {
        Text text = MarkdownText.read("""
                # The Last Ferry

                Lamps went out^1--3,\\ 5,\\ p.\u00a04^ in 2014, `x^2^` says the code.

                # References {#references .unnumbered}

                ::: {#refs .references .csl-bib-body}
                ::: {#ref-reed14 .csl-entry}
                [\\[1\\] ]{.csl-left-margin}[Reed, A. [*Lamps of
                the quay*](https://example.org/lamps), 12--19, 2014.]{.csl-right-inline}
                :::

                ::: {#ref-vale15 .csl-entry}
                [\\[2\\] ]{.csl-left-margin}[Vale, B. *Ropes*, 2015.]{.csl-right-inline}
                :::
                :::
                """, null, null);

        assertThat(text.blocks())
                .filteredOn(block -> block.kind() == Block.Kind.REFERENCE)
                .extracting(block -> block.of(text.content()))
                .containsExactly("[1] Reed, A. Lamps of the quay, 12–19, 2014.", "[2] Vale, B. Ropes, 2015.");
        assertThat(text.content())
                .contains("went out1–3, 5, p. 4 in 2014, x^2^ says")
                .doesNotContain(":::", "{");
    }

    @Test
    void whatOnlyLooksLikePandocStays() {
        Text text = MarkdownText.read("""
                # Lamps {of the quay

                ::: tip

                It is [so]{ and 2^10 = 1024, 3^4 = 81, and see https://example.org/12--19 there.

                ```
                ::: {.not}
                ```
                """, null, null);

        assertThat(text.content())
                .contains("[so]{ and 2^10 = 1024, 3^4 = 81, and see https://example.org/12--19 there.")
                .contains("::: {.not}");
    }

    @Test
    void spansThatNeverCloseCostLittle() {
        String nested = "[".repeat(200_000) + "x" + "]{.a}".repeat(200_000);

        assertThat(MarkdownText.read("Lamps.\n\n" + "[".repeat(50_000) + "]{.a".repeat(50_000), null, null)
                        .content())
                .startsWith("Lamps.");
        assertThat(Spans.asHtml(nested)).contains("<span class=\"a\">x</span>");
    }

    @Test
    void theLineUnderTheTitleGivesAuthorAndDate() {
        Text text = MarkdownText.read("""
                # Die letzte Fähre

                *Von Maria Feldstone, 2. März 2014*

                Die Fähre fuhr am Morgen.
                """, null, null);

        assertThat(text.byline()).containsExactly("Maria Feldstone");
        assertThat(text.published()).isEqualTo("2014-03-02");
        assertThat(text.content()).isEqualTo("Die Fähre fuhr am Morgen.");
    }

    @Test
    void aNameAloneBeforeTheNotesIsTheByline() {
        Text text = MarkdownText.read("""
                # The Last Ferry

                The ferry left.[^1]

                Maria Feldstone

                ## Notes

                [^1]: Harbour Board, Minutes, 2014.
                """, null, null);

        assertThat(text.byline()).containsExactly("Maria Feldstone");
        assertThat(text.content()).doesNotContain("Feldstone").contains("Harbour Board");
    }

    @Test
    void twoHyphensBetweenTwoGroupsOfNumbersAreADash() {
        Text text = MarkdownText.read("It was contested \\[6\\]--\\[8\\], see pp. 12--15.", null, null);

        assertThat(text.content()).isEqualTo("It was contested [6]–[8], see pp. 12–15.");
    }
}
