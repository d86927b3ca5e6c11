package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Block;
import org.ibid.contracts.Marker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersAmongWordsTest {

    private static final String[] LIST = IntStream.rangeClosed(1, 11)
            .mapToObj(n -> n + ". Author" + (char) ('A' + n) + " B (2001) On matter number " + n
                    + ". Journal of Matters " + n + ": 1–9.")
            .toArray(String[]::new);

    private static List<Marker> markers(String paragraph) {
        return new CitationExtractor().extract(Texts.cited(paragraph, LIST)).markers();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bees came [1]. They stood [2, 3] by a wall [4]. Okell differs [and so, oddly, does 10].  | [and so, oddly, does 10] | r10",
                "The bees came [1]. They stood [2, 3] by a wall [4], “a hive is a house” [7, emphasis added]. | [7, emphasis added] | r7",
                "Le api vennero [1]. Erano [2, 3] presso il muro [4]. Altri no [e così anche 5, 6].           | [e così anche 5, 6] | r5 r6",
                "蜂は来た [1]。塀のそばに [2, 3] あり [4]、のちに畑へ移った [5 も参照]。                       | [5 も参照] | r5",
                "蜂は来た (1)。塀のそばに (2, 3) あり (4)、のちに畑へ移った (5 も参照)。                       | (5 も参照) | r5",
                "벌은 왔다 [1]. 담장 옆에 [2, 3] 있었고 [4], 밭으로 옮겨졌다 [5 참조].                          | [5 참조] | r5",
                "The bees came (1). They stood (2, 3) by a wall (4). Okell holds the opposite (so does 10).   | (so does 10) | r10",
                "Die Bienen kamen (1). Sie standen (2, 3) an der Mauer (4). Ockel bestreitet es (ebenso 10).  | (ebenso 10) | r10",
                "As abelhas vieram (1). Ficavam (2, 3) no muro (4); é outro método (comparar com 8).          | (comparar com 8) | r8"
            })
    void areReadWhereOthersAre(String paragraph, String last, String references) {
        Marker marker = markers(paragraph).getLast();

        assertThat(marker.label()).isEqualTo(last);
        assertThat(marker.references()).containsExactly(references.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The bees came [1]. They stood [2, 3] by a wall [4]. It is told in [table 3] and [see page 7].",
                "The bees came [1]. They stood [2, 3] by a wall [4]. It took [over 4 days] or [Step 3].",
                "The bees came [1]. They stood [2, 3] by a wall [4]. More of them [some 70] never came.",
                "The bees came (1). They stood (2, 3) by a wall (4). They were few (about 5) and old (nearly 7)."
            })
    void areLeftWhereTheyLeadToNothing(String paragraph) {
        assertThat(markers(paragraph)).extracting(Marker::label).hasSize(3);
    }

    @Test
    void areLeftWhereNoOthersAre() {
        assertThat(markers("They were few [or some 7, it seems], and old.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bees came.¹ They stood² by a wall.³ In 1931 there were 840⁴. Later more.⁵ Again.⁴ | ⁴",
                "Bees came.⁷ They stood² by a wall.⁹ In 1931 there were 840⁵. Later more.³ Again.⁵ | ⁵"
            })
    void aCountBearsOneThatIsCitedAgainOrThatNobodyRaisesItTo(String paragraph, String label) {
        assertThat(markers(paragraph))
                .hasSize(6)
                .element(3)
                .extracting(Marker::label)
                .isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.05⁵", "1000⁵", "x = 128⁵", "840²", "12⁵"})
    void andNoneWhereItMayBeAPower(String power) {
        assertThat(markers("Bees came.⁷ They stood⁵ by a wall.⁹ It grew by " + power + " in all. More.² Again.⁶"))
                .hasSize(5);
    }

    @Test
    void aRaisedOneOpensASentenceOfAnyScript() {
        assertThat(markers("蜂は来た¹⁾。塀のそばにあった²⁾。のちに移った³⁾。"))
                .extracting(Marker::label)
                .containsExactly("¹⁾", "²⁾", "³⁾");
        assertThat(new CitationExtractor()
                        .extract(Texts.text()
                                .paragraph("蜂は来た¹。塀のそばにあった²。のちに移った³。")
                                .paragraph("⁴ が初めて分蜂を数えた。")
                                .heading("References")
                                .references(LIST)
                                .build())
                        .markers())
                .hasSize(4);
    }

    @Test
    void aChapterHeadedSourcesThatCitesInRaisedNumbersIsNoList() {
        Texts article = Texts.text().block(Block.Kind.HEADING, "Lähteet");
        article.paragraph("^(3) laskivat parvet ensimmäisinä.^(6, s. 2) ja myöhemmin^(7) löysivät vähemmän.");

        assertThat(new CitationExtractor()
                        .extract(
                                article.heading("Kirjallisuus").references(LIST).build())
                        .markers())
                .extracting(Marker::label)
                .contains("^(6, s. 2)", "^(7)");
    }
}
