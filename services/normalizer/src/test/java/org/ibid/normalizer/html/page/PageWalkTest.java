package org.ibid.normalizer.html.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.Inline;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageWalkTest {

    private static Page page(String html) {
        return PageWalk.over(Jsoup.parse(html), "https://harbour.example/a/");
    }

    @Test
    void aSegmentIsARunOfTextThatNoBlockInterruptsWithItsSpacesCollapsed() {
        Page page = page("<div>The  last\n ferry <b>left</b> the<p>harbour</p> at dawn</div>");

        assertThat(page.segments())
                .extracting(page::text)
                .containsExactly("The last ferry left the", "harbour", "at dawn");
    }

    @Test
    void whatIsSkippedHasNoSegment() {
        Page page = page("<script>let lamps;</script><style>p{}</style><p>Lamps</p><template>none</template>");

        assertThat(page.segments()).extracting(page::text).containsExactly("Lamps");
    }

    @Test
    void linksAreInlinesInOffsetsOfTheBufferWithAbsoluteTargets() {
        Page page = page("<p>See <a href='../minutes.pdf'>the  minutes</a>.</p>");

        Inline link = page.inlines().getFirst();
        assertThat(link.kind()).isEqualTo(Inline.Kind.LINK);
        assertThat(page.buffer().substring(link.start(), link.end())).isEqualTo("the minutes");
        assertThat(link.target()).isEqualTo("https://harbour.example/minutes.pdf");
    }

    @Test
    void aSegmentCountsItsWordsAndWhatOfThemIsLinked() {
        Segment segment =
                page("<p>Four words <a href=/a>two linked</a></p>").segments().getFirst();

        assertThat(segment.words).isEqualTo(4);
        assertThat(segment.linkWords).isEqualTo(2);
        assertThat(segment.links).isEqualTo(1);
    }

    @Test
    void anIdMadeOfAHeadingsWordsSaysNothingOfTheElement() {
        String chapters =
                "<h2 id='introduction'>Introduction</h2><p>Wells.</p><h2 id='methods'>2 Methods</h2><p>Ropes.</p>";

        Page made = page(chapters + "<section id='discussion'><h2>Discussion</h2><p>Nobody measures it.</p></section>"
                + "<section id='references'><h2>References</h2><p>Weil 2009.</p></section>");
        Page named = page(
                "<h2>Wells</h2><p>Wells.</p><section id='discussion'><h2>Discussion</h2><p>Well said!</p></section>");

        assertThat(made.segments()).noneMatch(segment -> Hint.COMMENT.isIn(segment.region.allHints));
        assertThat(made.segments().getLast().region.allHints).matches(Hint.SOURCES::isIn);
        assertThat(named.segments().getLast().region.allHints).matches(Hint.COMMENT::isIn);
    }
}
