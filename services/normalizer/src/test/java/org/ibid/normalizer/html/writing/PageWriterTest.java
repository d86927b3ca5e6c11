package org.ibid.normalizer.html.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.sources.PageSources;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageWriterTest {

    private static WrittenPage all(String html) {
        Page page = PageWalk.over(Jsoup.parse(html), null);
        boolean[] keep = new boolean[page.segments().size()];
        Arrays.fill(keep, true);
        return PageWriter.write(page, keep, PageSources.find(page), false);
    }

    @Test
    void elementsMakeBlocksOfTheirKind() {
        WrittenPage page =
                all("<h2>Lamps</h2><p>They went out.</p><ul><li>red<li>green</ul><blockquote>No.</blockquote>"
                        + "<pre>a\nb</pre>");

        assertThat(page.blocks())
                .extracting(Block::kind)
                .containsExactly(
                        Block.Kind.HEADING,
                        Block.Kind.PARAGRAPH,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.LIST_ITEM,
                        Block.Kind.QUOTE,
                        Block.Kind.CODE);
        assertThat(page.blocks().getFirst().level()).isEqualTo(2);
    }

    @Test
    void aTableOfShortCellsIsOneBlockOfRowsAndTabs() {
        WrittenPage page = all("<table><tr><td>2013<td>12<tr><td>2014<td>15</table>");

        assertThat(page.content()).isEqualTo("2013\t12\n2014\t15");
        assertThat(page.blocks()).extracting(Block::kind).containsExactly(Block.Kind.TABLE);
    }

    @Test
    void inlinesKeepTheirWordsInTheContentAlsoBehindWhatIsLeftOut() {
        Page page = PageWalk.over(Jsoup.parse("<p>Share this</p><p>See <a href=/m>the minutes</a> of May.</p>"), null);

        WrittenPage written = PageWriter.write(page, new boolean[] {false, true}, PageSources.find(page), false);

        Inline link = written.inlines().getFirst();
        assertThat(written.content()).isEqualTo("See the minutes of May.");
        assertThat(written.content().substring(link.start(), link.end())).isEqualTo("the minutes");
        assertThat(written.places()).containsExactly(-1, 0);
    }
}
