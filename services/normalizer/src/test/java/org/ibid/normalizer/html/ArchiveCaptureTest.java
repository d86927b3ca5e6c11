package org.ibid.normalizer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.normalizer.html.Read.PROSE;
import static org.ibid.normalizer.html.Read.page;

import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;

class ArchiveCaptureTest {

    private static final String LINK = "https://web.archive.org/web/20190301000000/http://pier.example/minutes";
    private static final String BODY =
            "<div id=wm-ipp-base><p>COLLECTED BY the Harbour Crawls, a daily collection of web pages"
                    + " about harbours and their ferries.</p></div><h1>The Last Ferry</h1>" + PROSE
                    + "<p>The minutes of the board, <a href='" + LINK
                    + "'>which anybody may read</a>, say no more of it than that, it seems.</p>";

    private static final String OWN = BODY.replace("pier.example", "gazette.example");

    private static String target(Text text) {
        return text.inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.LINK)
                .map(Inline::target)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPageSavedThroughAnArchiveIsThePage() {
        Text text = page("<script src='/_static/js/bundle-playback.js'></script>", BODY);

        assertThat(text.title()).isEqualTo("The Last Ferry");
        assertThat(text.content()).doesNotContain("COLLECTED").contains("which anybody may read");
        assertThat(target(text)).isEqualTo("http://pier.example/minutes");
    }

    @Test
    void aPageThatLinksToAnArchiveKeepsItsLink() {
        assertThat(target(page("", BODY))).isEqualTo(LINK);
    }

    @Test
    void aPageThatLeadsToItsOwnSiteByAnArchiveAloneWasSavedThere() {
        assertThat(target(page("", OWN))).isEqualTo("http://gazette.example/minutes");
    }

    @Test
    void aPageThatLeadsToItsOwnSiteDirectlyTooIsNone() {
        String older =
                "<p>All that was said of it before stands in <a href='/older'>the older pages</a>, it seems.</p>";

        assertThat(target(page("", OWN + older))).startsWith("https://web.archive.org/");
    }
}
