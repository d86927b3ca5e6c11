package org.ibid.normalizer.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;

class UnlabelledListTest {

    private static final String BODY = "Neuvosto osti lautan vuonna 2016 (Virtanen 2010, s. 5), ja satama maksoi sen.";

    private static List<String> entries(String list) {
        Text text = PlainText.read("Kuka maksoi lautan?\n\n" + BODY + "\n\n" + list, null, null);
        return text.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.REFERENCE)
                .map(block -> block.of(text.content()))
                .toList();
    }

    @Test
    void entriesOfLikeLengthAreNotOneThatIsWrapped() {
        assertThat(entries("""
                                Lähteet

                                Korhonen, T. & Nieminen, K. (2012). Hinnat pohjoisessa. Satamalehti, 12(3), 7–19.
                                Mäkinen, A., Laine, B. & Heino, C. (2018). Pöytäkirjat. Turku: Laituri.
                                Virtanen, M. (2010). Sataman tilit. Helsinki: Laituri.
                                """)).hasSize(3);
    }

    @Test
    void japaneseEntriesWithTheYearBehindTheNamesToo() {
        assertThat(entries("""
                                参考文献

                                佐藤一郎，山本三郎（2018）議事録の研究．海運評論，5(2)：1-9．
                                鈴木次郎，高橋三郎（2012）北の価格．港湾雑誌，12(3)：7-19．
                                田中花子（2010）港の会計．埠頭書房，東京．
                                """)).hasSize(3);
    }

    @Test
    void aLineThatOnlyGoesOnStaysWithItsEntry() {
        assertThat(entries("""
                                Lähteet

                                Korhonen, T. & Nieminen, K. (2012). Hinnat pohjoisessa ja etelässä.
                                Satamalehti, 12(3), 7–19.
                                Mäkinen, A., Laine, B. & Heino, C. (2018). Pöytäkirjat, jotka luettiin
                                Turussa. Turku: Laituri.
                                """)).hasSize(2);
    }

    @Test
    void namesThatAreWrappedOverAYearThatBearsItsDayToo() {
        assertThat(entries("""
                                References

                                Aho, B., K. Korhonen, T. Laine, S. Mäkinen, M. Nieminen, P. Saarinen, O. Salo,
                                et al.
                                2010“The ferry and the council of a town on the coast of the north.” The
                                Harbour, 12: 7–19.

                                Laine, B.
                                2012 (4. May)The minutes of a council. Turku: Pier Press.

                                2016, November 4 “Who pays for the ferry when the light goes out?” The
                                Harbour Courier, p. 6.
                                """))
                .satisfiesExactly(
                        entry -> assertThat(entry).startsWith("Aho").endsWith("7–19."),
                        entry -> assertThat(entry).startsWith("Laine").endsWith("Pier Press."),
                        entry -> assertThat(entry).startsWith("2016").endsWith("p. 6."));
    }

    @Test
    void aLineOfNamesAndAYearHeadsTheEntryBelowIt() {
        assertThat(entries("""
                                Bibliographie

                                Berg 2018a
                                BERG (T.) — Trois offres. Lettres du port, 31, 2018.

                                Lind, Moe 2012
                                LIND (E.), MOE (C.) — Attendre le bac. Études, 3, 2012.

                                Vale 2001
                                VALE (J.) — Qui garde la lumière. Oslo, 2001.
                                """)).hasSize(3).first().asString().startsWith("Berg 2018a BERG (T.)");
    }

    @Test
    void aLineOfNamesHeadsTheEntryThatItsYearOpensBelow() {
        assertThat(entries("""
                                References

                                Abela, Rita, and Beatrix Quill
                                2003 Fog and the failure of estimates. In Proceedings of the Second
                                Workshop on Coastal Fog. Fog Society, pp. 33-40.

                                Dray, Milo
                                2015 Counting ships at night. PhD thesis, University of Lorne.

                                Halden, Ingrid.
                                2014a. Ferry timetables. Lorne University Press, Lorne.

                                2014b. Night ferries revisited. Coastal Studies 8: 101-119.
                                """)).hasSize(4).first().asString().startsWith("Abela, Rita, and Beatrix Quill 2003 Fog");
    }

    @Test
    void aLineThatANoBreakSpaceMadeShortGoesOn() {
        assertThat(entries("""
                                References

                                Halden, Ingrid (2017), The unlit quay, and how the harbour of Lorne was
                                lit before, Lorne, Lorne University Press.

                                Okoro, Adaeze (2009), “Tides as evidence,” in LINDQVIST P., MARSH E.
                                (eds.), Handbook of coastal record keeping, Oslo, Quay Press,
                                pp.\u00a0210–233.

                                Quill, Beatrix (1988), A short history of signal lamps, of their makers
                                and of those who tended them, 2nd edition, London, Norvale.
                                """)).hasSize(3);
    }

    @Test
    void aShortLineBelowALabelledOneBelongsToIt() {
        assertThat(entries("""
                                References

                                [1] Berg, T. 2018. Three bids.
                                Proceedings of the Harbour Symposium (2018), 5–6.

                                [2] Lind, E. 2012. Waiting. Oslo.

                                [3] Vale, J. 2001. Who keeps the light. Oslo.
                                """)).hasSize(3);
    }

    @Test
    void numberedProseThatCitesIsNoList() {
        Text text = PlainText.read("""
                Whose noon is it

                We used three kinds of source:

                1.  Reports of the office (Royal Time Office 1988).
                2.  Newspapers and pages (Hart 2019, Finch 2021).
                3.  The theses of that time [4].

                References

                Finch, P. 2021. Clock stops. Harbour Gazette.

                Hart, J. 2019. Winding the town hall. The Escapement.
                """, null, null);

        assertThat(text.blocks().stream().filter(block -> block.kind() == Block.Kind.REFERENCE))
                .hasSize(2);
    }

    @Test
    void theNextChapterIsNoEntryOfAListThatEndsBeforeIt() {
        Text text = PlainText.read("""
                Two Essays on Locks

                1. Locks of the Plain

                The locks were counted by hand [1]. They were few [2].

                References

                [1] R. Orrin, Locks by the score, Harbour Science 3 (1998) 11-19.
                [2] T. Pell, The colours of gates, Journal of Silt 12 (2001) 101-109.

                2. Locks of the Hills

                The hills are another matter [1]. There the locks are many.

                References

                [1] U. Quain, Stairs of water, Storm Letters 7 (2003) 55-60.
                """, null, null);

        assertThat(text.blocks().stream()
                        .filter(block -> block.kind() == Block.Kind.REFERENCE)
                        .map(block -> block.of(text.content()).substring(0, 6)))
                .containsExactly("[1] R.", "[2] T.", "[1] U.");
    }

    @Test
    void theNextChapterAndItsTextAreNoNotesOfTheOneBefore() {
        Text text = PlainText.read("""
                Chapter 1

                The ferry came.1 It left.2

                Notes

                1. Reed, Harbour Accounts, 44.
                2. Ibid., 45.

                Who is meant by this is not clear.

                3. Lind, Quays, 7.

                Chapter 2

                The lamp burned.1 Nobody saw it.2

                Notes

                1. Vale, Who Keeps the Light, 33.
                2. Berg, Three Bids, 7.
                """, null, null);

        assertThat(text.blocks().stream()
                        .filter(block -> block.kind() != Block.Kind.NOTE)
                        .map(block -> block.of(text.content())))
                .containsExactly(
                        "The ferry came.1 It left.2",
                        "Notes",
                        "Chapter 2",
                        "The lamp burned.1 Nobody saw it.2",
                        "Notes");
    }

    @Test
    void notesWithSmallRomanNumbersAreNotOneThatIsWrapped() {
        assertThat(entries("""
                                References

                                i Anna Reed, The Price of Ferries (London: Quay Press, 2001), 14.
                                ii Tomas Berg, “Lamps,” Journal of Harbours 4 (1999): 12–19.
                                iii Reed, Price of Ferries, 20.
                                iv Ibid., 22.
                                """)).hasSize(4);
    }

    @Test
    void whatHangsBelowAKeyOfItsOwnLineIsItsEntry() {
        assertThat(entries("""
                                References

                                   [BUOY-STATE]
                                              Ito, K., "Buoys and Their State", Technical Report 7,
                                              Harbour Lab, 2009.

                                   [TLS]      Novak, E., "Secure Lines", Notes 446, August 2018.
                                """)).hasSize(2);
    }

    @Test
    void anEntryThatHasNoYearYetOpensOneToo() {
        assertThat(entries("""
                                References

                                Berg, T. (n.d.). Lamps and light. Harbour Press.
                                Lind, A. (in press). The silence of keepers. Harbour Papers.
                                Okafor, B. (forthcoming). Lights of the north. Oslo: Mole.
                                Vale, J. (2011). Ropes. Oslo: Mole.
                                """)).hasSize(4);
    }
}
