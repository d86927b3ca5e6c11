package org.ibid.normalizer.rst;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

class RstTextTest {

    private static final String ARTICLE = """
            The Last Ferry
            ==============

            :Author: Mara Lindqvist
            :Date: 2 March 2014

            .. This is a comment
               that nobody prints.

            The board bought *lamps* for 5 % less [1]_ and ``ropes`` [#]_, as `Reed's accounts`_ say [Reed17]_.
            See also `the minutes <https://example.org/minutes>`_ and ref_.

            Lit by hand
            -----------

            * one lamp
            * two lamps

              with a second paragraph

            1. first
            2. second

               - nested

            ..

               "Lit by hand," said Tom.

               -- Tom Vale

            Code follows::

               x = [1]_

            .. note:: Nobody was there.

            =====  =====
            year   lamps
            =====  =====
            2013   12
            2014   9
            =====  =====

            +------+-------+
            | a    | b     |
            +======+=======+
            | 1    | two   |
            |      | lines |
            +------+-------+

            .. figure:: lamp.png
               :alt: A lamp

               The lamp in 1931.

            .. include:: annex.rst

            Notes
            -----

            .. [1] Minutes of the board, 12 May 2013.
            .. [#] Ropes were
               dear then.

            References
            ----------

            .. [Reed17] A. Reed. *Harbour accounts*. Quay Press, 2017.

            .. _Reed's accounts: https://example.org/reed
            .. _ref: https://example.org/ref
            """;

    @Test
    void titleAndFieldsAreMetadata() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("Mara Lindqvist");
        assertThat(text.published()).isEqualTo("2014-03-02");
    }

    @Test
    void blocksAreWhatTheirMarksAndIndentationSay() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.HEADING)).containsExactly("Lit by hand", "Notes", "References");
        assertThat(of(text, Block.Kind.LIST_ITEM))
                .containsExactly("one lamp", "two lamps", "first", "second", "nested");
        assertThat(of(text, Block.Kind.QUOTE)).containsExactly("\"Lit by hand,\" said Tom.", "-- Tom Vale");
        assertThat(of(text, Block.Kind.CODE)).containsExactly("x = [1]_");
        assertThat(of(text, Block.Kind.TABLE)).containsExactly("year\tlamps\n2013\t12\n2014\t9", "a\tb\n1\ttwo lines");
        assertThat(of(text, Block.Kind.CAPTION)).containsExactly("The lamp in 1931.");
        assertThat(text.content())
                .doesNotContain("comment")
                .doesNotContain("::")
                .contains("Nobody was there.");
    }

    @Test
    void notesAndCitationsAreLinkedFromTheirMarksAsTheyArePrinted() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.NOTE))
                .containsExactly("[1] Minutes of the board, 12 May 2013.", "[2] Ropes were dear then.");
        assertThat(of(text, Block.Kind.REFERENCE))
                .containsExactly("[Reed17] A. Reed. Harbour accounts. Quay Press, 2017.");
        assertThat(links(text))
                .containsExactly(
                        "[1] > #fn-1",
                        "[2] > #fn-2",
                        "Reed's accounts > https://example.org/reed",
                        "[Reed17] > #cite-Reed17",
                        "the minutes > https://example.org/minutes",
                        "ref > https://example.org/ref");
    }

    @Test
    void aMarkWithoutANoteStaysAsItIsPrinted() throws DocumentFailure {
        Text text = read("It was lit [3]_, said Reed [Reed18]_.\n");

        assertThat(text.content()).isEqualTo("It was lit [3], said Reed [Reed18].");
        assertThat(text.inlines()).isEmpty();
    }

    @Test
    void automaticNumbersLeaveOutThoseThatAreTaken() throws DocumentFailure {
        Text text =
                read("One [#]_, two [#b]_, three [1]_, star [*]_.\n\n.. [1] A.\n.. [#] B.\n.. [#b] C.\n.. [*] D.\n");

        assertThat(of(text, Block.Kind.NOTE)).containsExactly("[1] A.", "[2] B.", "[3] C.", "[*] D.");
        assertThat(text.content()).startsWith("One [2], two [3], three [1], star [*].");
    }

    @Test
    void numberedEntriesUnderReferencesAreReferences() throws DocumentFailure {
        Text text = read("Lit [1]_.\n\nReferences\n----------\n\n.. [1] A. Reed. Lamps. 2017.\n");

        assertThat(of(text, Block.Kind.REFERENCE)).containsExactly("[1] A. Reed. Lamps. 2017.");
    }

    @Test
    void severalTitlesOfTheFirstLevelAreSections() throws DocumentFailure {
        Text text = read("One\n===\n\nLit.\n\nTwo\n===\n\nOut.\n");

        assertThat(text.title()).isNull();
        assertThat(of(text, Block.Kind.HEADING)).containsExactly("One", "Two");
    }

    @Test
    void rolesPrintWhatTheyHold() throws DocumentFailure {
        Text text = read(
                "H\\ :sub:`2`\\ O, :ref:`the quay <quay>`, :rfc:`2822`, :cite:`reed17`, |b|.\n\n.. |b| replace:: the *board*\n");

        assertThat(text.content()).isEqualTo("H2O, the quay, RFC 2822, [reed17], the board.");
    }

    @Test
    void filesThatAreNamedAreSaidToBeUnread() throws DocumentFailure {
        assertThat(read(ARTICLE).diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .singleElement()
                .asString()
                .contains("text.parts-unread", "annex.rst");
    }

    @Test
    void namesThatStandForNamesEnd() throws DocumentFailure {
        Text text = read(".. |a| replace:: |a||a||a|\n\n" + "|a| ".repeat(50_000) + "\n");

        assertThat(text.content()).contains("|a|");
    }

    private static Text read(String source) throws DocumentFailure {
        return RstText.read(source, null, null);
    }

    private static List<String> of(Text text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.of(text.content()))
                .toList();
    }

    /** What is linked, and where to. */
    private static List<String> links(Text text) {
        return text.inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.LINK)
                .map(link -> link.of(text.content()) + " > " + link.target())
                .toList();
    }
}
