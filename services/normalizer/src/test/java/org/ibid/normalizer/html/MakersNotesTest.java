package org.ibid.normalizer.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;

/** Notes where a maker of HTML writes them in a way of its own. */
class MakersNotesTest {

    private static final String SENTENCES =
            " The price was said to be fair by those who had set it, and three bids were opened on a wet morning.";

    private static final String MORE = Read.PROSE;

    @Test
    void latexmlsNotesLeaveTheSentence() {
        Text text = Read.page(
                "",
                "<article class=ltx_document><h1 class=ltx_title>Ferries</h1>"
                        + "<div class=ltx_para><p class=ltx_p>The council bought it.<span id=footnote1 class=\"ltx_note ltx_role_footnote\">"
                        + "<sup class=ltx_note_mark>1</sup><span class=ltx_note_outer><span class=ltx_note_content>"
                        + "<sup class=ltx_note_mark>1</sup><span class=\"ltx_tag ltx_tag_note\">1</span>"
                        + "Anna Reed, <em>Ferries</em> (London: Quay Press, 2001).</span></span></span>"
                        + SENTENCES + "</p></div>" + MORE + "</article>");

        assertThat(text.content()).startsWith("The council bought it.1 The price");
        assertThat(text.content()).endsWith("1 Anna Reed, Ferries (London: Quay Press, 2001).");
        assertThat(text.blocks()).last().extracting(Block::kind).isEqualTo(Block.Kind.NOTE);
        assertThat(text.inlines())
                .filteredOn(inline -> inline.kind() == Inline.Kind.LINK)
                .extracting(Inline::target)
                .containsExactly("#ltx-note-1");
    }

    @Test
    void orgsMarkersAndLabelsBothCallThemselvesBacklinks() {
        Text text = Read.page(
                "",
                "<div id=content><h1 class=title>Ferries</h1><p>The council bought it."
                        + "<sup><a id=fnr.1 class=footref href=#fn.1 role=doc-backlink>1</a></sup>" + SENTENCES + "</p>"
                        + MORE
                        + "<div id=footnotes><h2 class=footnotes>Footnotes: </h2><div id=text-footnotes><div class=footdef>"
                        + "<sup><a id=fn.1 class=footnum href=#fnr.1 role=doc-backlink>1</a></sup> <div class=footpara role=doc-footnote>"
                        + "<p class=footpara>Anna Reed, Ferries (London: Quay Press, 2001).</p></div></div></div></div></div>");

        assertThat(text.content()).startsWith("The council bought it.1 The price");
        assertThat(text.inlines())
                .filteredOn(inline -> inline.kind() == Inline.Kind.LINK)
                .extracting(Inline::target)
                .contains("#fn.1");
    }

    @Test
    void arrowsBackAreNoText() {
        Text text = Read.page(
                "",
                "<p>The council bought it.<sup><a id=r1 href=#n1>1</a></sup>" + SENTENCES + "</p>" + MORE
                        + "<section class=footnotes role=doc-endnotes><ol><li id=n1><p>Anna Reed, Ferries (London: Quay Press, 2001)."
                        + "<a href=#r1 role=doc-backlink>↩︎</a></p></li></ol></section>");

        assertThat(text.content()).doesNotContain("↩");
    }
}
