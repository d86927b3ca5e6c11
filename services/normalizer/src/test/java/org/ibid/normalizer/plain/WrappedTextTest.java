package org.ibid.normalizer.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;

class WrappedTextTest {

    @Test
    void aBracketThatOpensInALineClosesInTheNext() {
        assertThat(content("""
                委员会在长时间辩论后买下了渡船 (李, 2018). 没有人阅读这些会议的记录 (王,
                2017; 陈, 2001).

                结果如下
                """)).contains("(王, 2017; 陈, 2001)");
    }

    @Test
    void aGroupOfNumbersThatIsWrappedIsNoLabel() {
        assertThat(content("""
                Villages of the plain have drunk from wells for ages [10,
                12]. In 2015 the last well ran dry [9]. Nobody asked.

                Pumps came late.
                """)).contains("for ages [10, 12]. In 2015");
    }

    @Test
    void aLineThatEndsWithinASentenceGoesOn() {
        assertThat(content("""
                Le api giunsero con i monaci e i primi alveari stavano presso le mura del
                convento, poi nei campi di sotto; la differenza è di metodo. Come
                scrisse^(1, pp. 7-8), un alveare è una casa, e i dati sono aperti.

                Fine.
                """)).contains("di metodo. Come scrisse^(1, pp. 7-8), un alveare");
    }

    @Test
    void chineseMayBeWrappedAtItsSpacesAlone() {
        assertThat(content("""
                最早统计蜂群的人来自海港的旧市场。 后来的人发现得更少；
                差别在于方法^(8, pp. 3-9)。正如¹
                所写：“蜂箱就是房子，而房子是给人住的”。数据是公开的⁹，
                但并不完整⁸。其余不得而知，也没有人去问过⁶。

                与此相反的意见来自另一个海港^(参见 10)。当时禁止卖蜡⁴。
                """)).contains("正如¹ 所写").contains("公开的⁹， 但并不完整");
    }

    @Test
    void aYearInBracketsThatIsWrappedOffItsNamesIsNoLabel() {
        assertThat(content("""
                Bees came with the monks of the old abbey Marrow [2003]. The first hives stood
                by the walls Marrow, Penhallow, and Sze-Tindall [2010], 12; Penhallow et al.
                [2010], later in the fields, see Okell [1998], chap. 3. By 1931 there were 840
                of them Bureau of Orchards [2015].
                """)).contains("Penhallow et al. [2010], later");
    }

    @Test
    void anEntryGoesOnInTheLineThatItsYearOpensWhateverStandsBehindTheYear() {
        Text text = PlainText.read("""
                Gardens

                The bees came with the monks of the abbey (Korhonen 2011; Salo 2021), and stayed
                there for some hundred years, by the wall and in the fields (Vuori 1987).

                References

                Korhonen, Aino
                2011“The price of water”, Halden: University Press.

                Salo, Outi, and Aino Korhonen
                2021“The last ditch”, Halden Courier, 14 March.

                Vuori, Elsa
                1987The wall and the hive (Halden: Gull Press).
                """, null, null);
        assertThat(text.blocks().stream().filter(block -> block.kind() == Block.Kind.REFERENCE))
                .hasSize(3);
    }

    @Test
    void entriesThatAreBrokenByHandDoNotHideThatTheTextIsWrapped() {
        assertThat(content("""
                Water cost a day of work (Korhonen 2011b, 18), and the owners of the land
                kept the sluice (Salo 2021), the mill with it, and the books of the mill as
                well, which nobody saw.

                References

                Korhonen, Aino
                2011b. The price of water. Halden: University Press.

                Salo, Outi
                2021. The last ditch runs dry. Halden Courier. 14.3.2021.
                """)).contains("owners of the land kept the sluice").contains("mill as well, which");
    }

    @Test
    void aChapterHeadedSourcesIsNoListWhereItCites() {
        assertThat(content("""
                The prices of water are known from the books of the mill, which the owners of
                the land kept for some ninety years, and from what the farmers told those who
                asked them.

                Sources

                [2] showed how the flow is measured. According to [1, p. 112], the farmers of
                1989 owed more than they earned; others think the opposite [3, p. 90].

                References

                [1] Salo O. The last ditch runs dry. Halden Courier 2021;
                [2] Berg T. Measuring. Notes 2020; 12: 77–95.
                [3] Lind B. Shifts. Notes 2009; 1: 33–58.
                """)).contains("the farmers of 1989 owed");
    }

    @Test
    void noLineBeginsWithAComma() {
        assertThat(content("""
                The council bought it (Berg 2018)
                , and nobody asked why.

                Nobody.
                """)).contains("(Berg 2018) , and nobody");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(content("""
                委員会は長い議論の後に渡し船を買ったが、そのような会議の議事録を読む者
                はいなかったし、灯は手でともされ、三つの入札は雨の朝に開かれたので、町
                は支払った額をめったに公表しないと文書館の覚え書きは述べている。料金が
                上がったという者もいる。
                """))
                .contains(
                        "委員会は長い議論の後に渡し船を買ったが、そのような会議の議事録を読む者はいなかったし、灯は手でともされ、三つの入札は雨の朝に開かれたので、町は支払った額をめったに公表しないと文書館の覚え書きは述べている。料金が上がったという者もいる。");
    }

    @Test
    void labelsWithABracketBeginLines() {
        assertThat(content("""
                They asked (and it was late:
                a) for lamps
                b) for ropes
                """)).contains("late:\n");
    }

    private static String content(String text) {
        return String.valueOf(PlainText.read("Quays\n\n" + text, null, null).content());
    }
}
