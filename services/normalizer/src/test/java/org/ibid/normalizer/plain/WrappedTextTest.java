package org.ibid.normalizer.plain;

import static org.assertj.core.api.Assertions.assertThat;

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
