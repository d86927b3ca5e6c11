package org.ibid.normalizer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntryStartsTest {

    private final List<Line> list = new ArrayList<>();
    private double baseline = 100;

    @Test
    void hangingLinesBeginEntriesEvenWhereNoStopEndsThem() {
        line(72, 12, "Berg T, Reed A (2018) Three bids for a ferry. Harbour Letters");
        line(90, 12, "12:7–19");
        line(72, 12, "Council of Velmora (2016) Minutes of the");
        line(90, 12, "Harbour Committee. Velmora");
        line(72, 12, "Vale J (2001) Who keeps the light. University");
        line(90, 12, "Press, Oslo");

        assertThat(starts()).containsExactly(0, 2, 4);
    }

    @Test
    void spaceBetweenEntriesPartsThemThoughSentencesEndWithin() {
        line(72, 12, "Berg, T., & Reed, A. (2018). Three bids for a ferry.");
        line(72, 12, "Harbour Letters, 12, 7–19.");
        line(72, 20, "Lind, E. (2012). Waiting.");
        line(72, 12, "Oslo: Lamp House.");
        line(72, 20, "Vale, J. (2001). Who keeps the light. Retrieved from https://example.org/of-the-");
        line(72, 12, "keepers");

        assertThat(starts()).containsExactly(0, 2, 4);
    }

    @Test
    void anEntryGoesOnAtTheHeadOfTheNextColumn() {
        line(72, 12, "Berg, Tomas. 2018. Three Bids. Cork: Mole.");
        line(72, 12, "Lind, Eva. 2012. “Waiting for the Ferry.”");
        line(90, 12, "Lamp Studies 3: 1–9.");
        line(72, 12, "Moe, Carl. 2010. “On Quays.” In Essays, edited by");
        baseline = 100;
        line(330, 12, "Ida Moe, 3–9. Oslo: Lamp House.");
        line(312, 12, "Vale, Jon. 2001. Who Keeps the Light. Oslo:");
        line(330, 12, "Lamp House.");

        assertThat(starts()).containsExactly(0, 1, 3, 5);
    }

    @Test
    void numbersCountUpSoThatAYearOrAPageIsNone() {
        line(72, 12, "1. T. Berg: Three bids. Harbour Letters 12,");
        line(90, 12, "19. Cork.");
        line(72, 12, "2. E. Lind: Waiting. 2012");

        assertThat(starts()).containsExactly(0, 2);
    }

    @Test
    void bareNumbersBeginNotesOnlyWhereNoneIsMissing() {
        line(72, 12, "1 See Berg, Three Bids, 7.");
        line(72, 12, "2 See Lind, Waiting, page");
        line(72, 12, "41 See above.");
        line(72, 12, "3 See Vale.");

        assertThat(starts()).containsExactly(0, 1, 3);
    }

    @Test
    void wordsAloneTellWhereNothingElseDoes() {
        line(72, 12, "Berg, Tomas: Three Bids. Cork: Mole Books, in the year");
        line(72, 12, "of the fair, 2018.");
        line(72, 12, "Lind, Eva: Waiting. Oslo 2012.");

        assertThat(starts()).containsExactly(0, 2);
    }

    private void line(double left, double step, String text) {
        baseline += step;
        list.add(new Line(1, left, left + text.length() * 5, baseline, 10, false, text, text));
    }

    private int[] starts() {
        return EntryStarts.of(list, 10, 12).stream().toArray();
    }

    @Test
    void ofTwoLayoutsTheOneIsTakenWhoseStartsReadMoreLikeStarts() {
        line(72, 28, "BERG, T. Three bids for a ferry. Harbour Letters, v. 31, n. 2, p. 145–162,");
        line(72, 12, "2014.");
        line(72, 28, "LIND, E. Waiting for the ferry. Lamp Studies, v. 31, n. 4, p.");
        line(72, 12, "301–319, 2012.");
        line(72, 28, "VALE, J. Who keeps");
        list.add(new Line(1, 158, 540, baseline, 10, true, "the light. [s.l.]", "the light. [s.l.]"));
        line(72, 28, "MOE, C. Quays. Oslo: Lamp House, 2009.");

        assertThat(starts()).containsExactly(0, 2, 4, 6);
    }

    @Test
    void aLineOfNamesAndAYearHeadsTheEntryBelowIt() {
        line(72, 12, "Berg 2018a");
        line(72, 12, "BERG (T.) — Three bids for a ferry. Harbour Letters, 31, 2018.");
        line(72, 12, "Lind, Moe 2012");
        line(72, 12, "LIND (E.), MOE (C.) — Waiting for the ferry.");
        line(72, 12, "Lamp Studies, 3, 2012.");
        line(72, 12, "Vale 2001");
        line(72, 12, "VALE (J.) — Who keeps the light. Oslo, 2001.");

        assertThat(starts()).containsExactly(0, 2, 5);
    }

    @Test
    void aYearBelowNamesBeginsNoEntryButOneBelowAnEntryDoes() {
        line(72, 20, "Arden, Joseph, and Pieter Stone");
        line(72, 12, "2003 “Paying for the Pilot.” Hull: Tide Press.");
        line(72, 20, "Hale, Nora");
        line(72, 12, "2008 “Rust and Routine.” PhD thesis, University of");
        line(82, 12, "Hull.");
        line(72, 20, "2016 “Who Pays?” The Courier, November 4.");
        line(72, 20, "Vale, Jon");
        line(72, 12, "2019 The Light. Hull: Tide Press.");

        assertThat(starts()).containsExactly(0, 2, 5, 6);
    }

    @Test
    void institutionsBeginEntriesToo() {
        line(72, 12, "Berg T (1999) Iron, Salt and Law. Mole Books, Cork.");
        line(72, 12, "Estuary Safety Agency (2014) Annual statement. Hull.");
        line(72, 12, "Hale N (2016) Who pays? The report of the Council of");
        line(72, 12, "the Port of Hull (2015) has it. Courier, Hull.");
        line(72, 12, "Ministry of Works (2017) How the gates open. Hull.");

        assertThat(starts()).containsExactly(0, 1, 2, 4);
    }

    @Test
    void keysBeginEntriesThoughAWorkWithoutAuthorBearsButANumber() {
        line(72, 12, "[18] VELMORA PORT AUTHORITY: Minutes. Velmora,");
        line(90, 12, "2018");
        line(72, 12, "[Berg16]");
        line(90, 12, "BERG, TOMAS: Three bids. Cork, 2016");
        line(72, 12, "[LiMo12]");
        line(90, 12, "LIND, EVA ; MOE, CARL: Waiting. Oslo, 2012");

        assertThat(starts()).containsExactly(0, 2, 4);
    }

    @Test
    void aPressThatLooksLikeANameStandsOutOfOrder() {
        line(72, 12, "Berg, T. (1982): Between quays. In Oakes, T. (ed.): Harbours of the north.");
        line(72, 12, "Surkel, S. 8–20.");
        line(72, 12, "Dorn, M. (1978): Why lamps matter.");
        line(72, 12, "Quarterly Journal of Light, Vol. 18, pp. 109–132.");
        line(72, 12, "Finn, A. (1988): Ferries. Oslo: Lamp House.");
        line(72, 12, "Grant, T. & Moe, O. (1974): The rural quay.");
        line(72, 12, "Cambridge, MA: Mole Press.");
        line(72, 12, "Lind, E. (2012): Waiting. Cork: Mole.");
        line(72, 12, "Vale, J. (2001): Who keeps the light. Oslo: Lamp House.");

        assertThat(starts()).containsExactly(0, 2, 4, 5, 7, 8);
    }

    @Test
    void aListThatIsInNoOrderKeepsAllThatReadsLikeAName() {
        line(72, 12, "Vale, J.: Who keeps the light. Oslo 2001.");
        line(72, 12, "Berg, T.: Three bids. Cork, without a year.");
        line(72, 12, "Moe, C.: Quays. Oslo 2009.");
        line(72, 12, "Abel, A.: Ropes. Cork 1999.");
        line(72, 12, "Lind, E.: Waiting. Oslo 2012.");
        line(72, 12, "Dorn, M.: Lamps. Cork 1978.");

        assertThat(starts()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void noEntryEndsBetweenTwoNames() {
        line(72, 12, "BAUER, J. / LANG, H. / KLEE, U. und");
        line(72, 12, "DIETZ, H. (1985): Hafen im Wandel. In: Die Küste, 5.3.1985, S.");
        line(72, 12, "3.");
        line(72, 12, "Ders. (1991): Zwischen Kai und Mole. In: Köhler, K./");
        line(72, 12, "Otte, A. (Hrsg.): Lampen. Bonn: Kai-Verlag.");
        line(72, 12, "von der Aue, Marie (1971): Tafeln. Bonn: Mole");
        line(72, 12, "und Kai.");

        assertThat(starts()).containsExactly(0, 3, 5);
    }

    @Test
    void notesBelowAListWithoutLabelsBeginWithTheirOwnEvenWhereTheFirstStandsElsewhere() {
        line(72, 12, "Brandt, Hilke, Der Deich und seine Schuldner, Husum, 2008.");
        line(72, 12, "Vries, Jan de, Dijken en dorpen, 1999.");
        line(76, 30, "2. Brandt, Deich, 14; vgl. auch Vries,");
        line(90, 12, "Dijken, 12.");
        line(76, 24, "3. Vries, 7.");
        line(76, 24, "4. Brandt, Deich, 77.");
        line(72, 24, "5. Brandt, Deich, 80.");

        assertThat(starts()).containsExactly(0, 1, 2, 4, 5, 6);
    }

    @Test
    void aDayAndAnEditionBelowAListAreNoNotes() {
        line(72, 12, "Brandt, Hilke, Der Deich und seine Schuldner, Husum,");
        line(90, 12, "2. Auflage, 2008.");
        line(72, 12, "Vries, Jan de, Dijken en dorpen,");
        line(90, 12, "3. Auflage, 1999.");

        assertThat(starts()).containsExactly(0, 2);
    }

    @Test
    void bulletsBeginEntries() {
        line(72, 12, "• Berg, T. (1982): Between quays. In Oakes, T. (ed.):");
        line(80, 12, "Harbours. Oslo: Lamp House.");
        line(72, 12, "• Dorn, M. (1978): Why lamps");
        line(80, 12, "matter.");

        assertThat(starts()).containsExactly(0, 2);
    }

    @Test
    void aColumnWithoutFirstLinesOfEntriesGoesOn() {
        line(72, 12, "Berg, Tomas. 2018. Three Bids.");
        line(90, 12, "Cork: Mole.");
        line(72, 12, "Moe, Carl. 2010. On Quays.");
        line(90, 12, "In Pratt, Ada (ed.):");
        baseline = 100;
        line(330, 12, "Why ferries matter for");
        line(330, 12, "Towns. Cambridge, MA:");
        line(330, 12, "Mole Press.");

        assertThat(starts()).containsExactly(0, 2);
    }

    @Test
    void wordsThatJustificationDroveApartAreOneLine() {
        line(72, 12, "Bauer, Karl (1997): Hafen und Mole. In:");
        line(72, 12, "Ude, Grete (Hrsg.): Zwischen Kai und");
        line(72, 12, "Befunde.");
        list.add(new Line(1, 173, 300, baseline, 10, false, "https://example.org/a/", "https://example.org/a/"));
        line(72, 12, "Dietz, Uwe (1983): Zwischen Kai und");
        line(72, 12, "Vertrauen. Bonn: Mole.");

        assertThat(starts()).containsExactly(0, 4);
    }

    @Test
    void aListGoesOnWithItsNumbersBelowAHeadingWithinIt() {
        line(72, 12, "[39] Rasch, O.: Tafeln – Eine");
        line(72, 12, "Aufnahme. Bonn 1968.");
        line(72, 12, "[40] Seidel, S.: Lampen. In: Lang, H., Voss,");
        line(72, 12, "H. (Hrsg.): Kais. Bonn 1990.");

        assertThat(starts()).containsExactly(0, 2);
    }
}
