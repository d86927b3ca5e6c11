package org.ibid.normalizer.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.html.Read.PROSE;
import static org.ibid.normalizer.html.Read.page;

import java.util.List;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BylineTest {

    private static List<String> byline(String line) {
        return page("", "<h1>The Last Ferry</h1>" + line + PROSE).byline();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Maria Feldstone",
                "Von Maria Feldstone",
                "Ein Artikel von Maria Feldstone",
                "Par Maria Feldstone",
                "Auteur : Maria Feldstone",
                "Escrito por Maria Feldstone",
                "A cura di Maria Feldstone",
                "Door Maria Feldstone",
                "Autor: Maria Feldstone",
                "2.3.2014 - Maria Feldstone",
                "2 March 2014 | Text: Maria Feldstone"
            })
    void aLineBelowTheTitleSaysWhoWroteIt(String line) {
        assertThat(byline("<p>" + line + "</p>")).containsExactly("Maria Feldstone");
    }

    @Test
    void whatFollowsTheNamesIsNone() {
        assertThat(byline("<p>Von Maria Feldstone, Jonas Wetterberg und Bisi Oyelaran, Tollund</p>"))
                .containsExactly("Maria Feldstone", "Jonas Wetterberg", "Bisi Oyelaran");
        assertThat(byline("<p>Par Maria Feldstone. Publié le 2 mars 2014 à 12h20</p>"))
                .containsExactly("Maria Feldstone");
    }

    @Test
    void authorsSideBySideAreAllTaken() {
        assertThat(byline("""
                        <div class=meta><span><a rel=author href=/profiles/mf>Maria Feldstone</a></span>
                        <span>, <a rel=author href=/profiles/jw>Jonas Wetterberg</a></span></div>""")).containsExactly("Maria Feldstone", "Jonas Wetterberg");
    }

    @Test
    void anAuthorsNameMayBeAHandle() {
        assertThat(
                        byline(
                                "<p>by <span class='author vcard'><a class='url fn n' href='/author/ff'>ferryfan</a></span></p>"))
                .containsExactly("ferryfan");
    }

    @Test
    void aHouseThatDeclaresItselfDoesNotHideWhoSigned() {
        Text text = page(
                "<meta name=author content='Tollund Boatmen e.V.'>",
                "<h1>The Last Ferry</h1><p>Von Maria Feldstone</p>" + PROSE);

        assertThat(text.byline()).containsExactly("Maria Feldstone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Par Maria Feldstone. Publié le 2 mars 2014 à 12h20 - Mis à jour le 3 mars 2014 à 08h44",
                "Maria Feldstone | 2 March 2014 | maria@gazette.example",
                "Von Maria Feldstone · Veröffentlicht am 2.3.2014, 14:05 Uhr · Aktualisiert: 3.3.2014"
            })
    void theLineOfAuthorAndDateIsNoContent(String line) {
        Text text = page("", "<h1>The Last Ferry</h1><p>" + line + "</p>" + PROSE);

        assertThat(text.byline()).containsExactly("Maria Feldstone");
        assertThat(text.published()).isEqualTo("2014-03-02");
        assertThat(text.content()).doesNotContain("2014").doesNotContain("Feldstone");
    }

    @Test
    void aParagraphThatNamesItsAuthorIsContent() {
        Text text = page(
                "<meta name=author content='Maria Feldstone'>",
                "<h1>The Last Ferry</h1><p>Maria Feldstone saw the ferry leave on 2 March 2014 for good.</p>" + PROSE);

        assertThat(text.content()).contains("saw the ferry leave");
    }

    @Test
    void aTextMayBeSignedAtItsEnd() {
        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE.repeat(5) + "<p><em>Von Maria Feldstone</em></p>")
                        .byline())
                .containsExactly("Maria Feldstone");
    }

    @Test
    void aListOfTeasersSignsNothing() {
        String teasers =
                "<div><h3>More</h3><p>By Ada Quayle</p><p>By Bisi Oyelaran</p><p>By Ines Calloway</p><p>By Lars Vane</p></div>";

        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE.repeat(5) + teasers)
                        .byline())
                .isEmpty();
    }

    @Test
    void aNameStandsBelowItsLabelWhereverThatIs() {
        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE.repeat(5) + "<b>Von:</b><br><br>Maria Feldstone")
                        .byline())
                .containsExactly("Maria Feldstone");
    }

    @Test
    void aNameIsPreferredToAnAccountThatIsLinked() {
        assertThat(
                        byline(
                                "<p><a rel=author href=/author/17>harbour</a></p><p class=byline>Posted by Maria Feldstone, Jonas Wetterberg</p>"))
                .containsExactly("Maria Feldstone", "Jonas Wetterberg");
    }

    @Test
    void theCardForSharingSaysWhoWroteIt() {
        String card =
                "<meta name=twitter:label1 content='Verfasst von'><meta name=twitter:data1 content='Maria Feldstone'>";

        assertThat(page(card, "<h1>The Last Ferry</h1>" + PROSE).byline()).containsExactly("Maria Feldstone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Von Maria Feldstone/dpa", "Von Maria Feldstone / SP-X"})
    void theAgencyBehindANameIsNoPart(String line) {
        assertThat(byline("<p>" + line + "</p>")).containsExactly("Maria Feldstone");
    }

    @Test
    void lettersThatStandForAWriterAreNoName() {
        assertThat(page("<meta name=author content=MF>", "<h1>The Last Ferry</h1><p>By Maria Feldstone</p>" + PROSE)
                        .byline())
                .containsExactly("Maria Feldstone");
    }

    @Test
    void ofTwoDeclarationsTheOneWithMoreWritersIsTaken() {
        String one =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Maria Feldstone\"}}</script>";

        assertThat(page(one + "<meta name=author content='Maria Feldstone, Jonas Wetterberg'>", PROSE)
                        .byline())
                .containsExactly("Maria Feldstone", "Jonas Wetterberg");
        assertThat(page(one + "<meta name=author content='Bisi Oyelaran, Jonas Wetterberg'>", PROSE)
                        .byline())
                .containsExactly("Maria Feldstone");
    }

    @Test
    void aFurtherWriterIsTakenOnlyWithAName() {
        String one =
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Maria Feldstone\"}}</script>";

        assertThat(page(one + "<meta name=author content=Name><meta name=author content='Maria Feldstone'>", PROSE)
                        .byline())
                .containsExactly("Maria Feldstone");
    }

    @Test
    void aTeamThatSignsForMachinesIsNotReplacedByANamelikeLine() {
        String team =
                "<script type=application/ld+json>{\"@type\":\"Article\",\"author\":{\"name\":\"The Tollund Ferry Team\"}}</script>";

        assertThat(page(team, "<h1>The Last Ferry</h1><p class=author>Full Bio</p>" + PROSE)
                        .byline())
                .containsExactly("The Tollund Ferry Team");
    }

    @Test
    void aLinkGluedBehindTheNameIsNoPartOfIt() {
        assertThat(byline("<p class=author><a href=/p/maria>Maria Feldstone</a><a href=/follow>Follow</a></p>"))
                .containsExactly("Maria Feldstone");
    }

    @Test
    void aPageThatHasASidebarIsNone() {
        String signed = "<p class=author>Maria Feldstone</p>";

        assertThat(page("", "<div class=has-double-sidebar><h1>The Last Ferry</h1>" + signed + PROSE + "</div>")
                        .byline())
                .containsExactly("Maria Feldstone");
    }

    @Test
    void whoWroteAnotherDocumentThatIsLinkedIsNotTheAuthor() {
        String teaser =
                "<a href=/other><span class=author>Jonas Wetterberg</span> The ferry that was never bought and why nobody"
                        + " asked for it at the time</a>";

        assertThat(page("", teaser + "<h1>The Last Ferry</h1><p class=author>Maria Feldstone</p>" + PROSE)
                        .byline())
                .containsExactly("Maria Feldstone");
    }
}
