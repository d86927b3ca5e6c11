package org.ibid.normalizer.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.PageWalk;
import org.ibid.normalizer.html.page.Segment;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class WholeTablesTest {

    private static final String HOURS = "<table><tr><td>Thu<td>9:30 - 18:00<tr><td>Fri<td>9:30 - 20:15</table>";

    private static List<String> kept(String html, Predicate<String> chosen) {
        Page page = PageWalk.over(Jsoup.parse(html), null);
        List<Segment> segments = page.segments();
        boolean[] keep = new boolean[segments.size()];
        for (int i = 0; i < keep.length; i++) {
            keep[i] = chosen.test(text(page, segments.get(i)));
        }
        WholeTables.keep(page, keep);
        return IntStream.range(0, keep.length)
                .filter(i -> keep[i])
                .mapToObj(i -> text(page, segments.get(i)))
                .toList();
    }

    private static String text(Page page, Segment segment) {
        return page.text(segment);
    }

    @Test
    void aTableOfWhichMostIsKeptIsKeptWithTheNamesOfItsRows() {
        assertThat(kept(HOURS, cell -> cell.startsWith("9")))
                .containsExactly("Thu", "9:30 - 18:00", "Fri", "9:30 - 20:15");
    }

    @Test
    void aRowOfManyAndANameOfEachRowAreNotMost() {
        assertThat(kept(HOURS, cell -> cell.endsWith("18:00"))).containsExactly("9:30 - 18:00");
        assertThat(kept(HOURS, cell -> cell.length() == 3)).containsExactly("Thu", "Fri");
    }
}
