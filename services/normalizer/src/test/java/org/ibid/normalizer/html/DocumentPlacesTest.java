package org.ibid.normalizer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.html.Read.PROSE;
import static org.ibid.normalizer.html.Read.page;

import org.ibid.contracts.Block;
import org.ibid.contracts.Block.Kind;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Origin;
import org.ibid.contracts.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Where blocks stand in the page, what language they are in, and what is said of the page as a whole. */
class DocumentPlacesTest {

    @Test
    void everyBlockHasThePathOfTheElementThatBearsIt() {
        String html = "<html><body><div>Chrome</div><main><h1>The Last Ferry</h1>" + PROSE
                + "<ul><li>A first thing<li>A second thing</ul><pre>a line\nanother</pre></main></body></html>";
        Document document = Jsoup.parse(html);

        Text text = Read.html(html);

        assertThat(text.origins()).hasSameSizeAs(text.blocks());
        for (Origin origin : text.origins()) {
            Element element = document.selectXpath(origin.path()).getFirst();
            assertThat(squeezed(element.text())).isEqualTo(squeezed(origin.of(text.content())));
        }
        assertThat(text.origins().get(1).path()).isEqualTo("/html/body/main/p[2]");
    }

    @Test
    void blocksInAnotherLanguageSayWhich() {
        Text text = page(
                "",
                "<h1>The Last Ferry</h1>" + PROSE
                        + "<blockquote lang=de>Wir haben nichts davon gehört.</blockquote>"
                        + "<p lang=en-GB>The harbour was quiet for a week.</p>"
                        + "<p>Le dernier bac a quitté le port par un matin gris, et personne sur le quai ne pouvait dire quand un autre"
                        + " viendrait. La commission a répondu que la ligne perdait de l'argent depuis des années, et que la décision"
                        + " était publique depuis l'automne, ce que les habitants de l'île contestent.</p>" + PROSE);

        assertThat(text.language()).isEqualTo("en");
        assertThat(text.blocks())
                .filteredOn(b -> b.language() != null)
                .extracting(Block::language)
                .containsExactly("de", "fr");
    }

    @Test
    void proseGainsaysADeclaredLanguage() {
        Text text = page(
                "",
                "<h1>Le dernier bac</h1>"
                        + ("<p>Le dernier bac a quitté le port par un matin gris, et personne"
                                        + " sur le quai ne pouvait dire quand un autre viendrait. La commission a répondu que la ligne perdait de"
                                        + " l'argent depuis des années, et que la décision était publique depuis l'automne.</p>")
                                .repeat(2));

        assertThat(text.language()).isEqualTo("fr");
        assertThat(text.provenance()).containsEntry("language", "detected");
        assertThat(text.blocks()).allMatch(block -> block.language() == null);
    }

    @Test
    void anErrorPageIsTold() {
        Text text = page(
                "<title>Page not found | Tollund Gazette</title>", "<h1>Page not found</h1><p>Try the front page.</p>");

        assertThat(text.diagnostics()).extracting(Diagnostic::code).containsExactly("text.error-page");
    }

    @Test
    void aDocumentAboutErrorPagesIsNone() {
        Text text = page(
                "<title>Why “page not found” costs readers</title>",
                "<h1>Why “page not found” costs readers</h1>" + PROSE.repeat(4));

        assertThat(text.diagnostics()).isEmpty();
    }

    @Test
    void aStubBeforeAPaywallIsTruncated() {
        Text text = page(
                "<title>The Last Ferry</title>",
                "<article><h1>The Last Ferry</h1>" + PROSE
                        + "<div class=paywall><p>Subscribe to continue reading.</p></div></article>");

        assertThat(text.diagnostics()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("text.truncated");
            assertThat(finding.end()).isEqualTo(text.content().length());
        });
    }

    @Test
    void postsOfAForumAreComments() {
        String post =
                "<div class=post><div class=username><a href=/u/%s>%s</a></div><div class=postbody><p>%s</p></div></div>";
        Text text = page(
                "<title>Which paint for a wooden hull?</title><meta name=generator content='phpBB'>",
                "<h1>Which paint for a wooden hull?</h1>"
                        + post.formatted(
                                "mira",
                                "mira",
                                "I am about to paint the hull of a small wooden boat and wonder what lasts best in salt water.")
                        + post.formatted(
                                "olav",
                                "olav",
                                "Two coats of the thick red stuff have lasted ten years on mine, and it is cheap enough as well."));

        assertThat(text.byline()).containsExactly("mira");
        assertThat(text.blocks()).extracting(Block::kind).contains(Kind.COMMENT).doesNotContain(Kind.PARAGRAPH);
    }

    @Test
    void commentsUnderAnArticleAreNotItsText() {
        Text text = page(
                "<title>The Last Ferry</title>",
                "<article><h1>The Last Ferry</h1>" + PROSE.repeat(3) + "</article>"
                        + "<section id=comments class=comments><h3>2 Comments</h3><ol class=commentlist><li class=comment><p class=author>olav</p>"
                        + "<p>I have taken that ferry for thirty years and shall miss it more than I can say here.</p></li>"
                        + "<li class=comment><p class=author>mira</p><p>So shall I, and the coffee that was served on it as well, good or bad.</p>"
                        + "</li></ol></section>");

        assertThat(text.content()).doesNotContain("thirty years").doesNotContain("the coffee");
        assertThat(text.blocks()).extracting(Block::kind).containsOnly(Kind.PARAGRAPH);
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }
}
