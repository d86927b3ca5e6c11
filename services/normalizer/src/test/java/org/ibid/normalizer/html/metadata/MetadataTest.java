package org.ibid.normalizer.html.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.html.Read.PROSE;
import static org.ibid.normalizer.html.Read.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.ibid.contracts.Text;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.junit.jupiter.api.Test;

class MetadataTest {

    @Test
    void saysWhereEachFieldIsFrom() {
        Text text = page("""
                <title>The Last Ferry | Tollund Gazette</title><meta property="og:site_name" content="Tollund Gazette">
                <link rel="canonical" href="/last-ferry"><meta property="article:section" content="Harbour">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"The Last Ferry",
                "datePublished":"2014-03-02","dateModified":"2014-03-05","author":{"name":"Maria Feldstone"}}</script>
                """, "<h1>The Last Ferry</h1>" + PROSE);

        assertThat(text.section()).isEqualTo("Harbour");
        assertThat(text.provenance())
                .containsEntry("title", "visible heading")
                .containsEntry("byline", "json-ld author")
                .containsEntry("published", "json-ld datePublished")
                .containsEntry("modified", "json-ld dateModified")
                .containsEntry("site", "meta og:site_name")
                .containsEntry("section", "meta article:section")
                .containsEntry("url", "link canonical")
                .containsEntry("language", "html lang");
    }

    @Test
    void readsTheDayOfRdfa() {
        String day = "<span property=schema:dateCreated content=2014-03-02>a Sunday</span>";

        assertThat(page("", "<h1>The Last Ferry</h1>" + day + PROSE).published())
                .isEqualTo("2014-03-02");
    }

    @Test
    void readsTheLabelledOfLinesThatBreaksPart() {
        String lines = "<p>Harbour Office<br>Quay 1, Velmora<br>Published: 2 March 2014<br>"
                + PROSE.replaceAll("<[^>]*>", " ").substring(0, 200) + "</p>";

        assertThat(page("", PROSE + lines).published()).isEqualTo("2014-03-02");
    }

    @Test
    void readsDublinCore() {
        Text text = page("""
                <meta name="DC.title" content="Tides of the Sound"><meta name="DC.creator" content="Oyelaran, Bisi">
                <meta name="DCTERMS.issued" content="2009-11"><meta name="DC.publisher" content="Harbour Press">
                """, PROSE);

        assertThat(text.title()).isEqualTo("Tides of the Sound");
        assertThat(text.byline()).containsExactly("Bisi Oyelaran");
        assertThat(text.published()).isEqualTo("2009-11");
        assertThat(text.site()).isEqualTo("Harbour Press");
    }

    @Test
    void readsHighwire() {
        Text text = page("""
                <meta name="citation_title" content="Tides of the Sound"><meta name="citation_author" content="Bisi Oyelaran">
                <meta name="citation_author" content="Wetterberg, Jonas"><meta name="citation_publication_date" content="2009/11/03">
                <meta name="citation_journal_title" content="Annals of Small Harbours">
                """, PROSE);

        assertThat(text.byline()).containsExactly("Bisi Oyelaran", "Jonas Wetterberg");
        assertThat(text.published()).isEqualTo("2009-11-03");
        assertThat(text.site()).isEqualTo("Annals of Small Harbours");
    }

    @Test
    void readsMicrodata() {
        Text text = page("", """
                <article itemscope itemtype="https://schema.org/BlogPosting"><h2 itemprop="headline">A Quay of One's Own</h2>
                <div itemprop="author" itemscope><a href="/p"><img alt=""></a><meta itemprop="name" content="Anna Tollund"> Editor</div>
                <meta itemprop="datePublished" content="2012-01-13">""" + PROSE + "</article>");

        assertThat(text.title()).isEqualTo("A Quay of One's Own");
        assertThat(text.byline()).containsExactly("Anna Tollund");
        assertThat(text.published()).isEqualTo("2012-01-13");
        assertThat(text.provenance()).containsEntry("published", "itemprop datePublished");
    }

    @Test
    void takesTheDayPrintedBesideTheTitleBeforeADeclaredOne() {
        Text text = page(
                "<meta property='article:published_time' content='2011-05-05'>",
                "<h1>The Last Ferry</h1><p class=date>2 March 2014</p>" + PROSE);

        assertThat(text.published()).isEqualTo("2014-03-02");
        assertThat(text.provenance()).containsEntry("published", "visible");
    }

    @Test
    void aDayOfChangeIsNoDayOfPublication() {
        String updated = "<h1>The Last Ferry</h1><p><span>Last updated</span></p><p>9 June 2015</p>" + PROSE;

        assertThat(page("<meta property='article:published_time' content='2011-05-05'>", updated)
                        .published())
                .isEqualTo("2011-05-05");
    }

    @Test
    void aDayOnWhichSomebodyJoinedIsNoDayOfPublication() {
        Text text = page("", "<h1>The Last Ferry</h1><p>Joined 2 March 2004</p>" + PROSE);

        assertThat(text.published()).isNull();
    }

    @Test
    void datesOfAListOfOthersAreNotTheDocuments() {
        StringBuilder list = new StringBuilder("<ul>");
        for (int day = 1; day < 6; day++) {
            list.append("<li><a href=/o").append(day).append(">Another harbour</a> <time datetime=2016-02-0");
            list.append(day).append(">then</time></li>");
        }

        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE.repeat(4) + list + "</ul>")
                        .published())
                .isNull();
    }

    @Test
    void theSiteNameInTheTitleElementIsNotTheTitle() {
        Text text = page(
                "<title>Tollund Diary: A Quay of Our Own</title><meta property=og:title content='A Quay of Our Own'>",
                "<h1>Tollund Diary</h1><h2>First light</h2>" + PROSE);

        assertThat(text.title()).isEqualTo("A Quay of Our Own");
    }

    @Test
    void theOnlyHeadingStandsForTitlesThatSayTheSameInOtherWords() {
        Text text = page(
                "<title>Using Small Ferries To Serve Remote Islands</title>"
                        + "<meta property=og:title content='Using Small Ferries To Serve Remote Islands'>",
                "<h1>How Small Ferries Serve Remote Islands</h1>" + PROSE);

        assertThat(text.title()).isEqualTo("How Small Ferries Serve Remote Islands");
    }

    @Test
    void readsAuthorsBelowTheirLabel() {
        Text text = page(
                "",
                "<h1>The Last Ferry</h1><h6>Author(s)</h6><ul><li>Anna Tollund</li><li>Jonas Wetterberg</li></ul>"
                        + PROSE);

        assertThat(text.byline()).containsExactly("Anna Tollund", "Jonas Wetterberg");
        assertThat(text.provenance()).containsEntry("byline", "visible");
    }

    @Test
    void readsAGivenNameThatLinksToItsAuthorsPage() {
        Text text = page("", "<h1>The Last Ferry</h1><p>by <a href=/author/bisi>Bisi</a> · Dec 20, 2015</p>" + PROSE);

        assertThat(text.byline()).containsExactly("Bisi");
    }

    @Test
    void countsARelativeDateFromTheFetchAndReadsNoneWithoutOne() {
        byte[] page = ("<html lang=en><body><article><h1>The Last Ferry</h1><p>3 days ago</p>" + PROSE
                        + "</article></body></html>")
                .getBytes(StandardCharsets.UTF_8);
        Instant fetched = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(published(new Source(page, "text/html", null, null, null, fetched)))
                .isEqualTo("2026-02-27");
        assertThat(published(new Source(page, "text/html", null, null, null))).isNull();
    }

    private static String published(Source source) {
        return ((Normalization.Normalized) new Normalizer().normalize(source))
                .text()
                .published();
    }

    @Test
    void theAddressGivesTheDayWhereTheSiteIs() {
        String head = "<link rel=canonical href='https://gazette.example/2014/03/02/ferry'>"
                + "<meta property=article:published_time content='%s'>";

        assertThat(page(head.formatted("2014-03-03T01:10:00Z"), "<h1>The Last Ferry</h1>" + PROSE)
                        .published())
                .isEqualTo("2014-03-02");
        assertThat(page(head.formatted("2014-03-03T15:10:00Z"), "<h1>The Last Ferry</h1>" + PROSE)
                        .published())
                .isEqualTo("2014-03-03T15:10:00Z");
    }

    @Test
    void theSentenceBelowAnEntrySaysWhenItWasPosted() {
        String entry =
                "<p>This entry was posted on Sunday, March 2nd, 2014 at 8:45 am and is filed under ferries, the harbour and"
                        + " the island. You can follow any responses to this entry through the feed.</p>";

        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE.repeat(5) + entry).published())
                .isEqualTo("2014-03-02");
    }

    @Test
    void theFootOfAPageGivesADayOnlyByItsLabel() {
        String foot = "<footer><p>%s 02.03.2014</p></footer>";

        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE + foot.formatted("Erschienen am:"))
                        .published())
                .isEqualTo("2014-03-02");
        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE + foot.formatted("Tollund"))
                        .published())
                .isNull();
        assertThat(page("", "<h1>The Last Ferry</h1>" + PROSE + foot.formatted("Gültig bis:"))
                        .published())
                .isNull();
    }

    @Test
    void aShortYearAloneBesideTheTitleIsADayAndATimeBehindItIsNotPartOfIt() {
        assertThat(page("", "<h1>The Last Ferry</h1><p>02.03.14</p>" + PROSE).published())
                .isEqualTo("2014-03-02");
        assertThat(page("", "<h1>The Last Ferry</h1><p class=date><span>02.03.14</span><span>12:44</span></p>" + PROSE)
                        .published())
                .isEqualTo("2014-03-02");
    }

    @Test
    void aDayBeforeTheTitleIsItsDay() {
        assertThat(page("<title>02.03.2014 | The Last Ferry</title>", PROSE).published())
                .isEqualTo("2014-03-02");
    }

    @Test
    void anElementThatShowsNothingMayHoldTheDayInItsTitle() {
        assertThat(page("", "<h1>The Last Ferry</h1><span class=published title='2014-03-02T10:00:00Z'></span>" + PROSE)
                        .published())
                .startsWith("2014-03-02");
    }
}
