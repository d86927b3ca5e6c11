package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.junit.jupiter.api.Test;

/** Full-width forms, and names that no space parts from the words around them. */
class EastAsianMarkerTest {

    private static Citations extract(String body, String heading, String... entries) {
        return new CitationExtractor()
                .extract(Texts.text()
                        .paragraph(body)
                        .heading(heading)
                        .references(entries)
                        .build());
    }

    private static List<List<String>> links(Citations citations) {
        return citations.markers().stream().map(Marker::references).toList();
    }

    @Test
    void chineseNamesAndYearsInFullWidthParentheses() {
        Citations citations = extract(
                "市议会购买了渡轮（李明，2015）。价格公道（王芳和张伟，2012；陈静等，2018）。",
                "参考文献",
                "陈静，刘洋，赵磊. 会议记录研究[J]. 港口学报，2018，12(3)：7-19.",
                "李明. 港口账目[M]. 上海：码头出版社，2015.",
                "王芳，张伟. 北方的价格[J]. 航运评论，2012，5(2)：1-9.");

        assertThat(links(citations)).containsExactly(List.of("r2"), List.of("r3", "r1"));
        assertThat(citations.markers()).extracting(Marker::label).first().isEqualTo("（李明，2015）");
    }

    @Test
    void japaneseFamilyNamesNameTheEntryOfTheWholeName() {
        Citations citations = extract(
                "議会はフェリーを購入した（田中，2010）。価格は公正だった（鈴木・高橋，2012）。田中（2010）によれば入札は三件だった。",
                "参考文献",
                "鈴木次郎，高橋三郎（2012）北の価格．港湾雑誌，12(3)：7-19．",
                "田中花子（2010）港の会計．埠頭書房，東京．");

        assertThat(links(citations)).containsExactly(List.of("r2"), List.of("r1"), List.of("r2"));
    }

    @Test
    void aNumberBeforeAClosingBracketPointsAtTheEntryPrintedSo() {
        Citations citations = extract(
                "監査役は公正だったと述べた１）。議事録を読む人はいない２）（三年前（2016年）の話）。",
                "文献",
                "１）田中花子：港の会計．埠頭書房，東京，2010．",
                "２）鈴木次郎：北の価格．港湾雑誌，12(3)：7-19，2012．");

        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void theSameNumberInAnEnumerationIsNone() {
        Citations citations = extract(
                "We saw three things: a) lamps, b) 2) ropes and (see 1) quays.",
                "References",
                "1) Reed, A. Lamps. Cork: Mole, 2010.",
                "2) Vale, J. Ropes. Oslo: Mole, 2012.");

        assertThat(citations.markers())
                .filteredOn(marker -> marker.status() == Status.LINKED)
                .isEmpty();
    }

    @Test
    void koreanNamesMayBeJoinedByADot() {
        Citations citations = extract(
                "값이 공정했다(이영희·박철수, 2012). 아무도 읽지 않는다(최지훈 외, 2018).",
                "참고문헌",
                "이영희, 박철수 (2012). 북쪽의 가격. 항만연구, 12(3), 7-19.",
                "최지훈, 정수진, 한지민 (2018). 회의록 연구. 해운평론, 5(2), 1-9.");

        assertThat(links(citations)).containsExactly(List.of("r1"), List.of("r2"));
    }
}
