package org.ibid.normalizer.orgmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.media.DocumentFailure;
import org.junit.jupiter.api.Test;

class OrgTextTest {

    private static final String ARTICLE = """
            #+TITLE: The Last Ferry
            #+AUTHOR: Mara Lindqvist
            #+DATE: <2014-03-02 Sun>

            * Lit by hand :ferry:
            :PROPERTIES:
            :CUSTOM_ID: lit
            :END:
            The board bought *lamps*[fn:1] for less [cite:@reed17 p. 12] and /ropes/.[fn:: Said in the quay.]
            See [[https://example.org/minutes][the minutes]].
            # comment
            - one lamp
            - two lamps
              1. nested
              2. more
            - term :: meaning

            #+BEGIN_QUOTE
            Lit by hand.
            #+END_QUOTE
            #+begin_src python
            x = 1
            #+end_src

            | year | lamps |
            |------+-------|
            | 2013 | 12    |

            ** TODO Later
            *** COMMENT hidden
            no
            * Footnotes
            [fn:1] Minutes of the board, 12 May 2013.
            """;

    @Test
    void keywordsAreMetadata() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.byline()).containsExactly("Mara Lindqvist");
        assertThat(text.published()).isEqualTo("2014-03-02");
    }

    @Test
    void blocksAreWhatTheirMarksSay() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.HEADING)).containsExactly("Lit by hand", "Later");
        assertThat(of(text, Block.Kind.LIST_ITEM))
                .containsExactly("one lamp", "two lamps", "nested", "more", "term: meaning");
        assertThat(of(text, Block.Kind.QUOTE)).containsExactly("Lit by hand.");
        assertThat(of(text, Block.Kind.CODE)).containsExactly("x = 1");
        assertThat(of(text, Block.Kind.TABLE)).containsExactly("year\tlamps\n2013\t12");
        assertThat(text.content())
                .doesNotContain("comment")
                .doesNotContain("CUSTOM_ID")
                .doesNotContain("hidden");
    }

    @Test
    void footnotesAreNumberedInTheOrderOfTheirMarks() throws DocumentFailure {
        Text text = read(ARTICLE);

        assertThat(of(text, Block.Kind.NOTE))
                .containsExactly("1. Minutes of the board, 12 May 2013.", "2. Said in the quay.");
        assertThat(links(text)).containsExactly("1 > #fn-1", "2 > #fn-2", "the minutes > https://example.org/minutes");
        assertThat(text.content()).contains("for less [cite:@reed17 p. 12] and ropes.2");
    }

    @Test
    void aMarkWithoutANoteIsPrintedAllTheSame() throws DocumentFailure {
        Text text = read("It was lit.[fn:3]\n");

        assertThat(text.content()).isEqualTo("It was lit.1");
        assertThat(links(text)).containsExactly("1 > #fn-1");
    }

    @Test
    void whatIsNotExportedGoesWithAllBelowIt() throws DocumentFailure {
        Text text = read("* Lamps\nLit.\n* Drafts :noexport:\nOut.\n** Older\nOut too.\n* Ropes\nDear.\n");

        assertThat(text.content()).isEqualTo("Lamps\n\nLit.\n\nRopes\n\nDear.");
    }

    @Test
    void filesThatAreNamedAreSaidToBeUnread() throws DocumentFailure {
        assertThat(read("#+INCLUDE: \"annex.org\" src\n\nLit.\n").diagnostics())
                .extracting(Diagnostic::code, Diagnostic::message)
                .singleElement()
                .asString()
                .contains("text.parts-unread", "annex.org");
    }

    @Test
    void aBlockOrDrawerThatIsNeverClosedEndsWithTheDocument() throws DocumentFailure {
        assertThat(of(read("Lit.\n\n#+begin_src c\nint x;\n"), Block.Kind.CODE)).containsExactly("int x;");
        assertThat(read("Lit.\n\n:LOGBOOK:\nnever\n* Ropes\nDear.\n").content())
                .contains("Lit.")
                .doesNotContain("never");
    }

    private static Text read(String source) throws DocumentFailure {
        return OrgText.read(source, null, null);
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
