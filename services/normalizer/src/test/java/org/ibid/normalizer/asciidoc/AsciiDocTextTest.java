package org.ibid.normalizer.asciidoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

class AsciiDocTextTest {

    private static final String ARTICLE = """
            = The Last Ferry
            Mara Lindqvist <mara@example.org>; René Voigt
            v1.0, 2014-03-02
            :board: Harbour Board

            The {board} bought *lamps*footnote:[Minutes of the board, https://example.org/m[12 May].] for less <<reed>>.
            It was "`fair`", said Tom.footnote:two[Second.] Again.footnote:two[]

            // comment
            == Lit by hand

            * one lamp
            ** deeper
            * two lamps
            +
            With more.

            . first
            . second

            [quote, Tom Vale, Lamps]
            ____
            Lit by hand.
            ____

            [source,java]
            ----
            int x = 1;
            ----

            .Lamps by year
            |===
            |year |lamps

            |2013 |12
            |2014
            |9
            |===

            NOTE: Nobody was there.

            include::annex.adoc[]

            [bibliography]
            == References

            * [[[reed]]] A. Reed. _Harbour accounts_. Quay Press, 2017.
            * [[[vale,2]]] B. Vale. Ropes. 2015.
            """;

    @Test
    void theHeaderIsMetadata() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("Mara Lindqvist", "René Voigt");
        assertThat(text.published()).isEqualTo("2014-03-02");
        assertThat(text.content()).startsWith("The Harbour Board bought");
    }

    @Test
    void blocksAreWhatTheirMarksAndDelimitersSay() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.HEADING)).containsExactly("Lit by hand", "References");
        assertThat(of(text, Block.Kind.LIST_ITEM))
                .containsExactly("one lamp", "deeper", "two lamps", "first", "second");
        assertThat(of(text, Block.Kind.QUOTE)).containsExactly("Lit by hand.", "— Tom Vale, Lamps");
        assertThat(of(text, Block.Kind.CODE)).containsExactly("int x = 1;");
        assertThat(of(text, Block.Kind.TABLE)).containsExactly("year\tlamps\n2013\t12\n2014\t9");
        assertThat(of(text, Block.Kind.CAPTION)).containsExactly("Lamps by year");
        assertThat(text.content()).doesNotContain("comment").contains("With more.", "“fair”");
    }

    @Test
    void footnotesAreNumberedAndOneMayBeMarkedTwice() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.NOTE)).containsExactly("1. Minutes of the board, 12 May.", "2. Second.");
        assertThat(links(text)).contains("1 > #fn-1", "2 > #fn-2", "12 May > https://example.org/m");
        assertThat(links(text)).filteredOn("2 > #fn-2"::equals).hasSize(2);
    }

    @Test
    void entriesAreLinkedFromTheirMarks() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.REFERENCE))
                .containsExactly("[reed] A. Reed. Harbour accounts. Quay Press, 2017.", "[2] B. Vale. Ropes. 2015.");
        assertThat(links(text)).contains("[reed] > #cite-reed");
    }

    @Test
    void citationsOfAnExtensionStayAsTheyAreWritten() throws DocumentFailure {
        assertThat(read("Lit by hand cite:[reed17], <<annex>>.\n").content())
                .isEqualTo("Lit by hand cite:[reed17], annex.");
    }

    @Test
    void filesThatAreNamedAreSaidToBeUnread() throws DocumentFailure {
        assertThat(read(ARTICLE).diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .singleElement()
                .asString()
                .contains("text.parts-unread", "annex.adoc");
    }

    @Test
    void namesThatStandForNamesEnd() throws DocumentFailure {
        Text text = read(":a: {a}{a}{a}\n\n" + "{a} ".repeat(50_000) + "\n");

        assertThat(text.content()).contains("{a}");
    }

    @Test
    void aBlockThatIsNeverClosedEndsWithTheDocument() throws DocumentFailure {
        assertThat(of(read("Lit.\n\n----\nint x;\n"), Block.Kind.CODE)).containsExactly("int x;");
        assertThat(of(read("Lit.\n\n[quote]\n____\nBy hand.\n"), Block.Kind.QUOTE))
                .containsExactly("By hand.");
    }

    private static Text read(String source) throws DocumentFailure {
        return AsciiDocText.read(source, null, null);
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
