package org.ibid.normalizer.html.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.ibid.contracts.Diagnostic;
import org.ibid.normalizer.html.Read;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.sources.PageSources;
import org.ibid.normalizer.html.writing.PageWriter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageFindingsTest {

    private static List<String> codes(String html, String title) {
        Page page = PageWalk.over(Jsoup.parse(html), null);
        boolean[] keep = new boolean[page.segments().size()];
        Arrays.fill(keep, true);
        return PageFindings.of(page, keep, PageWriter.write(page, keep, PageSources.find(page), false), title).stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void aPageThatStandsInForTheDocumentIsTold() {
        assertThat(codes("<h1>Page not found</h1><p>Try the home page.</p>", null))
                .containsExactly("text.error-page");
        for (String wall : List.of(
                "Please sign in to your account",
                "Before you continue to the site",
                "Checking your browser",
                "We value your privacy",
                "Verify you are human")) {
            assertThat(codes("<h1>" + wall + "</h1><p>A word more.</p>", "Courier"))
                    .as(wall)
                    .containsExactly("text.error-page");
        }
    }

    @Test
    void aWallBehindTheLastParagraphCutsTheText() {
        assertThat(codes(Read.PROSE + "<p>Subscribe to continue reading</p>", "The Last Ferry"))
                .containsExactly("text.truncated");
    }

    @Test
    void nothingIsToldOfAWholeDocument() {
        assertThat(codes(Read.PROSE, "The Last Ferry")).isEmpty();
    }
}
