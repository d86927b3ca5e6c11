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
}
