package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization.Normalized;
import org.junit.jupiter.api.Test;

/** Notes that stand in the text, and links that name the page by its path. */
class InDocumentNotesTest {

    private static Text read(String document, String mediaType) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return ((Normalized) new Normalizer().normalize(new Source(bytes, mediaType, null, null, null))).text();
    }

    private static List<String> targets(Text text) {
        return text.inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.LINK)
                .map(Inline::target)
                .toList();
    }

    @Test
    void aMarkdownNoteInTheTextIsANoteBelowIt() {
        Text text = read(
                "# Lamps\n\nThe lamps were lit.^[Reed, *Lamps* [2nd ed.], 44.] Nobody asked.^[Ibid.]\n",
                "text/markdown");

        assertThat(text.content())
                .contains("The lamps were lit.1 Nobody asked.2")
                .contains("Reed, Lamps [2nd ed.], 44.");
        assertThat(targets(text)).containsExactly("#fn-1", "#fn-2");
    }

    @Test
    void aPowerAndAnEscapedCaretAreNoNotes() {
        Text text = read("# Lamps\n\nIt is x^[2] wide and \\^[not a note].\n", "text/markdown");

        assertThat(targets(text)).isEmpty();
        assertThat(text.content()).contains("[2]");
    }

    @Test
    void aPathBeforeAPlaceOfThePageIsThePagesOwn() {
        String page =
                "<html lang=en><title>Ferries</title><article><h1>Ferries</h1><p>The ferry was bought in 2016 after a long"
                        + " debate, as has been said <a href='/articles/x#ref-CR1'>1</a> and <a href='/other#elsewhere'>there</a>.</p>"
                        + "<h2>References</h2><ol><li id=ref-CR1>Kennett, P. A history of ferries. Harbours 3, 1–9 (2007).</li></ol></article>";

        assertThat(targets(read(page, "text/html"))).containsExactly("#ref-CR1", "/other#elsewhere");
    }
}
