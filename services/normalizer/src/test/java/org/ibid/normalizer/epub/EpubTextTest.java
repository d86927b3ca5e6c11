package org.ibid.normalizer.epub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.archive.Zips;
import org.junit.jupiter.api.Test;

class EpubTextTest {

    @Test
    void readsTheSpineInItsOrderAndLinksAcrossChapters() {
        Text text = ((Normalized) normalize(book())).text();

        assertThat(text.title()).isEqualTo("Fifty Calm Years");
        assertThat(text.byline()).containsExactly("Anna Tollund", "Piet van der Meer");
        assertThat(text.published()).isEqualTo("1931-05");
        assertThat(text.language()).isEqualTo("en");
        assertThat(text.content())
                .containsSubsequence("The first chapter", "The second chapter", "1 Harbour log.", "1 Board minutes.")
                .doesNotContain("Contents");
        assertThat(text.inlines())
                .filteredOn(i -> i.kind() == Inline.Kind.LINK)
                .extracting(i -> i.of(text.content()) + " -> " + target(text, i))
                .containsExactly(
                        "1 -> 1 Harbour log.", "1 -> 1 Board minutes.", "before -> The first chapter says little.1");
        assertThat(text.blocks()).filteredOn(b -> b.kind() == Block.Kind.NOTE).hasSize(2);
    }

    @Test
    void whatIsReadOnlyWhereAChapterLeadsToItFollowsTheChapters() {
        Map<String, String> book = book();
        book.put("book.opf", """
                <package xmlns:dc="d"><metadata><dc:title>Fifty Calm Years</dc:title></metadata>
                <manifest><item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
                <item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/>
                <item id="e" href="text/notes.xhtml" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="c" linear="no"/><itemref idref="e" linear="no"/><itemref idref="a"/></spine></package>""");
        book.put("cover.xhtml", "<html><body><p>A cover that nobody leads to.</p></body></html>");
        book.put(
                "text/one.xhtml",
                "<html><body><h1>One</h1><p>The harbour was calm.<a href='notes.xhtml#n1'><sup>1</sup></a> See <a"
                        + " href='../cover.xhtml'>the cover</a>.</p></body></html>");
        book.put(
                "text/notes.xhtml",
                "<html><body><p id='n1'><a href='one.xhtml#r1'>1</a> Harbour Board, Minutes, 1931.</p></body></html>");

        Text text = ((Normalized) normalize(book)).text();

        assertThat(text.content())
                .containsSubsequence("The harbour was calm.", "1 Harbour Board, Minutes, 1931.")
                .doesNotContain("nobody leads to");
    }

    @Test
    void saysWhyItCannotBeRead() {
        Map<String, String> locked = book();
        locked.put("META-INF/encryption.xml", "<encryption><CipherReference URI=\"text/one.xhtml\"/></encryption>");
        Map<String, String> empty = book();
        empty.remove("book.opf");

        assertThat(((Unreadable) normalize(locked)).code()).isEqualTo("encrypted");
        assertThat(((Unreadable) normalize(empty)).code()).isEqualTo("damaged");
    }

    /** The text of the place that a link points at. */
    private static String target(Text text, Inline link) {
        return text.inlines().stream()
                .filter(i -> i.kind() == Inline.Kind.ANCHOR && ("#" + i.target()).equals(link.target()))
                .map(i -> i.of(text.content()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> book() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/epub+zip");
        parts.put("META-INF/container.xml", "<container><rootfile full-path=\"book.opf\"/></container>");
        parts.put("book.opf", """
                <package xmlns:dc="d"><metadata><dc:title>Fifty Calm Years</dc:title><dc:creator>Anna Tollund</dc:creator>
                <dc:creator>Piet van der Meer</dc:creator><dc:date>1931-05</dc:date><dc:language>en</dc:language></metadata>
                <manifest><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>
                <item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>
                <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
                <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>""");
        parts.put("nav.xhtml", "<html><body>Contents</body></html>");
        parts.put("text/one.xhtml", chapter("The first chapter says little.<a id=\"x\"/>", "Harbour log.", ""));
        parts.put(
                "text/two.xhtml",
                chapter(
                        "The second chapter says more than the one ",
                        "Board minutes.",
                        "<a href=\"one.xhtml#p\">before</a>."));
        return parts;
    }

    private static String chapter(String text, String note, String more) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/></head><body>"
                + "<p id=\"p\">" + text + "<a epub:type=\"noteref\" href=\"#fn1\">1</a>" + more + "</p>"
                + "<aside epub:type=\"footnote\" id=\"fn1\"><p>1 " + note + "</p></aside></body></html>";
    }

    private static Normalization normalize(Map<String, String> book) {
        return new Normalizer().normalize(new Source(Zips.of(book), null, null, null, null));
    }
}
