package org.ibid.normalizer.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootNotesTest {

    private final List<Line> page = new ArrayList<>();

    @Test
    void aNoteAsLargeAsTheTextIsOneIfItsMarkStandsThere() {
        line(100, 10, "The council paid.<sup>1</sup> Nobody asked.");
        line(700, 10, "<sup>1</sup> See Berg, Three Bids,");
        line(712, 10, "41.");

        FootNotes apart = read();

        assertThat(apart.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.lines()).hasSize(2));
        assertThat(apart.text().getFirst().html()).contains("<a href=\"#");
    }

    @Test
    void aNoteBelowAReferenceListDoesNotJoinIt() {
        line(100, 10, "The council paid.<sup>3</sup>");
        line(500, 10, "References");
        line(520, 10, "Berg, T. (2018). Three bids. Cork: Mole.");
        line(700, 8, "<sup>3</sup> Interview, 3 May 2020.");

        assertThat(read().notes()).hasSize(1);
    }

    @Test
    void aListWithRaisedLabelsIsNoFootOfThePage() {
        line(100, 10, "The council paid.<sup>1,2</sup> It knew.<sup>2</sup>");
        line(600, 10, "References");
        line(620, 10, "<sup>1</sup> T. Berg, Harbour Letters 12, 7 (2018).");
        line(640, 10, "<sup>2</sup> E. Lind, Lamp Studies 3, 1 (2012).");

        assertThat(read().notes()).isEmpty();
    }

    @Test
    void aNumberThatANoteGoesOnWithBeginsNone() {
        line(100, 10, "The council paid.<sup>8</sup>");
        line(700, 8, "<sup>8</sup> Vgl. Kuhn, Fähren in Küstenstädten, S.");
        line(710, 8, "12. Auch Berg sagt das.");

        assertThat(read().notes()).hasSize(1);
    }

    @Test
    void aNoteThatThePageBreaksOffGoesOnAtTheNextPagesFoot() {
        line(100, 10, "The council paid.<sup>1</sup>");
        line(700, 8, "<sup>1</sup> Weber, Heike: Eine Geschichte der Protokolle, Wiesbaden:");
        page.add(new Line(2, 72, 500, 100, 10, false, "Nobody asked.<sup>2</sup>", "Nobody asked.2"));
        page.add(new Line(2, 72, 500, 690, 8, false, "Kai-Verlag, 1990.", "Kai-Verlag, 1990."));
        page.add(new Line(2, 72, 500, 700, 8, false, "<sup>2</sup> Ebd., S. 7.", "2 Ebd., S. 7."));

        FootNotes apart = read();

        assertThat(apart.notes()).hasSize(2);
        assertThat(apart.notes().getFirst().lines())
                .extracting(Line::text)
                .last()
                .isEqualTo("Kai-Verlag, 1990.");
        assertThat(apart.text()).hasSize(2);
    }

    @Test
    void smallPrintAtTheNextPagesFootIsNoPartOfANoteThatHasEnded() {
        line(100, 10, "The council paid.<sup>1</sup>");
        line(700, 8, "<sup>1</sup> Weber, Heike: Eine Geschichte der Protokolle.");
        page.add(new Line(2, 72, 500, 690, 8, false, "Downloaded on a Monday", "Downloaded on a Monday"));

        assertThat(read().notes().getFirst().lines()).hasSize(1);
    }

    @Test
    void notesThatCountOnOneBelowTheOtherAreNotOne() {
        line(100, 10, "The council paid.<sup>8</sup>");
        line(700, 8, "8. See Lowell, What lamps tell us about trust, 1.");
        line(710, 8, "9. See Dunne, A history of quays, 81.");

        assertThat(read().notes()).hasSize(2);
    }

    @Test
    void aFlatMarkThatTheLineBreakPartsFromItsStopCallsANoteAndLinksToIt() {
        line(100, 10, "The council paid.1 It was lowered again.");
        line(112, 10, "2 The price was fair. Nobody asked.3");
        line(700, 10, "1. See Grant, On ropes, 3.");
        line(710, 10, "2. See Stroud, On trust, 90.");
        line(720, 10, "3. See Dunne, Why lamps fail, 97.");

        FootNotes apart = read();

        assertThat(apart.notes()).hasSize(3);
        assertThat(apart.text().getFirst().html())
                .isEqualTo("The council paid.<sup><a href=\"#"
                        + apart.notes().getFirst().id() + "\">1</a></sup> It was lowered again.");
        assertThat(apart.text().get(1).html())
                .startsWith("<sup><a href=\"#" + apart.notes().get(1).id() + "\">2</a></sup> The price");
    }

    @Test
    void aNoteThatHadNoRoomOnThePageOfItsMarkIsFoundOnTheNext() {
        line(100, 10, "The council paid.<sup>1</sup> It asked nobody.<sup>2</sup>");
        line(700, 10, "1 Vgl. Krüger, Leuchttürme, S. 53.");
        page.add(new Line(2, 72, 500, 100, 10, false, "Fog.", "Fog."));
        page.add(new Line(2, 72, 500, 700, 10, false, "2 Vgl. Kuhn, Fähren, S. 9.", "2 Vgl. Kuhn, Fähren, S. 9."));

        FootNotes apart = read();

        assertThat(apart.notes()).hasSize(2);
        assertThat(apart.text().getFirst().html())
                .contains("#" + apart.notes().get(1).id());
    }

    @Test
    void aNumberInBracketsThatANoteGoesOnWithBeginsNone() {
        line(100, 10, "The council paid.<sup>1</sup> It asked nobody.<sup>4</sup>");
        line(700, 10, "<sup>1</sup> Franke: Tafeln, in: Archiv der Küste 21");
        line(710, 10, "(4), S. 299–325, 2009.");

        assertThat(read().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.lines()).hasSize(2));
    }

    @Test
    void anExponentOfThePageBeforeCallsNoNoteThatIsNotTheNextInOrder() {
        line(100, 10, "The quay has 40 m<sup>2</sup>.");
        page.add(new Line(2, 72, 500, 700, 10, false, "2 boats lay there.", "2 boats lay there."));

        assertThat(read().notes()).isEmpty();
    }

    @Test
    void notesInSmallerPrintBelowAListDoNotJoinIt() {
        line(100, 10, "The council paid.<sup>3</sup>");
        line(500, 10, "References");
        line(520, 10, "Berg, T. (2018). Three bids. Cork: Mole.");
        line(700, 8, "3. Interview, 3 May 2020.");
        line(710, 8, "4. Another one, the day after.");

        assertThat(read().notes()).hasSize(2);
    }

    @Test
    void notesAsLargeAsAListWithoutLabelsDoNotJoinItEither() {
        line(100, 10, "The council paid.<sup>3</sup> Nobody asked.<sup>4</sup>");
        line(500, 10, "References");
        line(520, 10, "Berg, T. (2018). Three bids. Cork: Mole.");
        line(700, 10, "3. Interview, 3 May 2020.");
        line(710, 10, "4. Another one, the day after.");

        assertThat(read().notes()).hasSize(2);
    }

    @Test
    void theEntriesOfANumberedListStayItsOwn() {
        line(100, 10, "The council paid.<sup>1</sup> Nobody asked.<sup>2</sup>");
        line(600, 10, "References");
        line(620, 10, "1. Berg, T. (2018). Three bids. Cork: Mole.");
        line(640, 10, "2. Lind, E. (2012). Lamps. Cork: Mole.");

        assertThat(read().notes()).isEmpty();
    }

    @Test
    void aHeadingWithItsNumberIsNoNote() {
        line(100, 10, "The council paid.<sup>2</sup>");
        page.add(new Line(1, 72, 200, 600, 14, true, "2 Background", "2 Background"));

        assertThat(read().notes()).isEmpty();
    }

    private void line(double baseline, double size, String html) {
        page.add(new Line(1, 72, 500, baseline, size, false, html, html.replaceAll("</?sup>", "")));
    }

    private FootNotes read() {
        return FootNotes.of(page, 10, 842);
    }

    @Test
    void digitsThatWereNotRaisedCallTheNotesThatCountUp() {
        line(100, 10, "The council paid.1 Nobody asked,2 though it cost 1.4 million.");
        line(640, 10, "1. See Berg, Three Bids.");
        line(652, 10, "2. Interview, 3 May 2020, and the letters of the same week,");
        line(664, 10, "unsigned.");

        assertThat(read().notes()).extracting(note -> note.lines().size()).containsExactly(1, 2);
    }

    @Test
    void aListAtTheFootWhoseNumbersNothingCallsIsText() {
        line(100, 10, "It cost 1.4 million. The steps were three:");
        line(640, 10, "1. Berg bids.");
        line(652, 10, "2. The council votes.");

        assertThat(read().notes()).isEmpty();
    }
}
