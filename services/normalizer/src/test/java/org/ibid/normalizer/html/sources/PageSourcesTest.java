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
}
