package org.ibid.normalizer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {

    private static final double HEIGHT = 800;

    @Test
    void aHeadIsTheSameWhetherThePagesNumberStandsBesideItOrInIt() {
        List<List<Line>> pages = List.of(
                page(line(40, "Who paid for the ferry 1"), line(400, "The council bought it.")),
                page(line(40, "Who paid for the ferry"), line(41, 300, "2"), line(400, "Nobody asked.")),
                page(line(40, "Who paid for the ferry 3"), line(400, "The lamps were off.")));

        assertThat(kept(pages)).containsExactly("The council bought it.", "Nobody asked.", "The lamps were off.");
    }

    @Test
    void theLastPagesOfAnEntryAreNoPageNumber() {
        List<List<Line>> pages = List.of(
                page(line(735, "Moe, C. (2010): On quays and on what they cost the towns. Lamp Studies 3 (1):")),
                page(line(60, "373–396."), line(400, "Vale, J.: Lamps. 2001."), line(760, "17")));

        assertThat(kept(pages)).contains("373–396.").doesNotContain("17");
    }

    @Test
    void aNumberThatWasWrappedBelowAHangingLineBelongsToIt() {
        List<List<Line>> pages = List.of(
                page(
                        line(737, "Moe, C. (2010): On quays and on what they cost the towns. Die Küste, 7.5.1998, S."),
                        line(749, 90, "5")),
                page(line(400, "Vale, J.: Lamps. 2001.")));

        assertThat(kept(pages)).contains("5");
    }

    @Test
    void whatANoteOfEachPageEndsWithIsNoHead() {
        List<List<Line>> pages = List.of(
                page(
                        line(400, "The council bought it."),
                        line(719, "11 Vgl. Kuhn, Bücher,"),
                        line(730, "S. 58."),
                        line(770, "Seite 1")),
                page(
                        line(400, "Nobody asked."),
                        line(709, "24 Vgl. Ebert, Lampen,"),
                        line(720, "S. 86."),
                        line(770, "Seite 2")));

        assertThat(kept(pages)).contains("S. 58.", "S. 86.").doesNotContain("Seite 1");
    }

    @Test
    void aHeadThatComesOnceIsToldByThePageNumberBesideIt() {
        List<List<Line>> pages = List.of(
                page(line(400, "The council bought it.")),
                page(line(40, "14"), line(40, 300, "Ines Calloway"), line(400, "Nobody asked.")));

        assertThat(kept(pages)).containsExactly("The council bought it.", "Nobody asked.");
    }

    @Test
    void numbersAreAHeadOnlyWhereTheyStandAtOneHeight() {
        List<List<Line>> pages = List.of(
                page(line(60, "330–358."), line(400, "Vale, J.: Lamps. 2001.")),
                page(line(400, "Moe, C.: Quays. Lamp Studies 3 (1):"), line(740, "219–247.")),
                page(line(400, "Berg, T.: Bids.")));

        assertThat(kept(pages)).contains("330–358.", "219–247.");
    }

    @Test
    void aLabelWhoseEntryHasNoRoomOnThePageIsNoPageNumber() {
        List<List<Line>> pages = List.of(
                page(line(700, "[11] Kim, M.: Wells. 2021."), line(742, "[12]")),
                page(line(60, "van den Berg, A.: Villages. 2011."), line(400, "Vale, J.: Lamps. 2001.")));

        assertThat(kept(pages)).contains("[12]");
    }

    private static List<String> kept(List<List<Line>> pages) {
        RunningHeads heads = new RunningHeads();
        pages.forEach(page -> heads.see(page, HEIGHT));
        pages.forEach(page -> heads.removeFrom(page, HEIGHT));
        return pages.stream().flatMap(List::stream).map(Line::text).toList();
    }

    private static List<Line> page(Line... lines) {
        return new ArrayList<>(List.of(lines));
    }

    private static Line line(double baseline, String text) {
        return line(baseline, 72, text);
    }

    private static Line line(double baseline, double left, String text) {
        return new Line(1, left, left + text.length() * 5, baseline, 10, false, text, text);
    }
}
