package org.ibid.normalizer.html.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import org.ibid.contracts.Block;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageSourcesTest {

    private static Entry[] entries(String html) {
        Page page = PageWalk.over(Jsoup.parse(html), null);
        return Arrays.stream(PageSources.find(page)).filter(Objects::nonNull).toArray(Entry[]::new);
    }

    @Test
    void theItemsOfAListUnderReferencesAreEntriesWithTheNumbersThatABrowserPrints() {
        Entry[] entries = entries("<p>Lamps went out.</p><h2>References</h2><ol start=3><li>Reed, A. (2014). Lamps."
                + "<li>Vale, B. (2015). Ropes.</ol>");

        assertThat(entries).extracting(Entry::kind).containsOnly(Block.Kind.REFERENCE);
        assertThat(entries).extracting(Entry::label).containsExactly("3. ", "4. ");
    }

    @Test
    void theItemsOfOtherListsAreNone() {
        assertThat(entries("<h2>Things to bring</h2><ol><li>A lamp<li>A rope</ol>"))
                .isEmpty();
    }

    @Test
    void whatMarkupCallsOneEntryIsOneWhateverStandsInIt() {
        Entry[] entries = entries("<p>Lamps went out.</p><h2>References</h2><div id=refs>"
                + "<div class=csl-entry><div class=csl-block>Reed, A.</div> 2014 Lamps.</div>"
                + "<div role=doc-biblioentry><b>Vale 2015</b> <div>VALE (B.) — Ropes. 2015.</div></div></div>");

        assertThat(entries).hasSize(4);
        assertThat(Arrays.stream(entries).map(Entry::region).distinct())
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void aChapterOnSourcesIsNoListWhereTheListIsHeadedBelow() {
        Entry[] entries =
                entries("<h2>Sources</h2><ol><li>Minutes of the council (Reed 2014).<li>The papers (Vale 2015).</ol>"
                        + "<h2>References</h2><p>Reed, A. (2014). Lamps.</p><p>Vale, B. (2015). Ropes.</p>");

        assertThat(entries).hasSize(2);
    }

    @Test
    void theListOfAReferenceManagerNeedsNoHeading() {
        Entry[] entries = entries(
                "<p>Lamps went out.<sup>1</sup></p><div class=csl-bib-body>"
                        + "<div class=csl-entry><div class=csl-left-margin>1.</div><div class=csl-right-inline>A. Reed, Lamps. 2014.</div></div>"
                        + "<div class=csl-entry><div class=csl-left-margin>2.</div><div class=csl-right-inline>B. Vale, Ropes. 2015.</div></div></div>");

        assertThat(Arrays.stream(entries).map(Entry::region).distinct())
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void aTermAndWhatIsSaidOfItAreOneEntry() {
        Entry[] entries = entries("<p>Lamps went out.</p><h2>References</h2><dl><dt>[LAMPS]<dd>Reed, A. (2014). Lamps."
                + "<dt>[ROPES]<dd>Vale, B. (2015). Ropes.</dl>");

        assertThat(entries).hasSize(4);
        assertThat(Arrays.stream(entries).map(Entry::region).distinct())
                .hasSize(2)
                .doesNotContainNull();
    }

    @Test
    void aListThatIsAllOfAnItemHasTheEntriesAndNotTheItem() {
        Entry[] entries = entries(
                "<p>Lamps went out.</p><dl><dt>References</dt><dd><ul>"
                        + "<li><span>1.</span> Reed, A. (2014). Lamps.</li><li><span>2.</span> Vale, B. (2015). Ropes.</li></ul></dd></dl>");
        Entry[] more = entries("<p>Lamps went out.</p><dl><dt>References</dt><dd><ul><li>Reed, A. (2014). Lamps.</li>"
                + "<li>Vale, B. (2015). Ropes.</li></ul><div>Show more</div></dd></dl>");
        Entry[] parts = entries("<h2>References</h2><ol><li><ul><li>Reed, A. (2014).<li>Lamps.</ul>"
                + "<li><ul><li>Vale, B. (2015).<li>Ropes.</ul></ol>");

        assertThat(Arrays.stream(entries).map(Entry::region).distinct()).hasSize(2);
        assertThat(Arrays.stream(more).map(Entry::region).distinct()).hasSizeGreaterThan(1);
        assertThat(Arrays.stream(parts).map(Entry::region).distinct()).hasSize(2);
        assertThat(parts).hasSize(4);
    }

    @Test
    void aListIsAllOfAnItemThoughAButtonStandsInTheItemBesideIt() {
        Entry[] entries =
                entries("<p>Lamps went out.</p><dl><dt>References</dt><dd><ul><li>1. Reed, A. (2014). Lamps.</li>"
                        + "<li>2. Vale, B. (2015). Ropes.</li></ul></dd><dd><span>Show more</span></dd></dl>");
        Entry[] parts = entries("<h2>References</h2><ol><li><ul><li>Reed, A. (2014).<li>Lamps.</ul>"
                + "<li>Vale, B. (2015). Ropes.<li>Thorne, C. (2016). Oars.</ol>");

        assertThat(Arrays.stream(entries).map(Entry::region).map(region -> region.element.normalName()))
                .startsWith("li", "li");
        assertThat(Arrays.stream(entries).map(Entry::region).distinct()).hasSize(3);
        assertThat(Arrays.stream(parts).map(Entry::region).distinct()).hasSize(3);
    }

    @Test
    void aListOfWhichTheTextNamesOneItemByItsNumberIsOneOfNotes() {
        Entry[] entries = entries("<p>Lamps went out [1], and a report <a href='#s2'><sup>[2]</sup></a> came.</p>"
                + "<ol><li id=s1>Minutes of the council.<li id=s2>Reed's report.<li id=s3>A keeper.</ol>");

        assertThat(entries).extracting(Entry::kind).containsOnly(Block.Kind.NOTE);
        assertThat(entries).extracting(Entry::label).containsExactly("1. ", "2. ", "3. ");
    }

    @Test
    void aListOfWhichAnItemIsNamedByAnotherNumberOrInWordsIsNone() {
        String list = "<ol><li id=s1>Bring a lamp.<li id=s2>Bring a rope.</ol>";

        assertThat(entries("<p>See <a href='#s2'>the second</a>.</p>" + list)).isEmpty();
        assertThat(entries("<p>See page <a href='#s2'>7</a>.</p>" + list)).isEmpty();
    }
}
