package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Languages beside English, German, French and Spanish, on invented news. {@code languages-heldout} was written together with
 * {@code languages-tuned} and before any word of a lexicon, and nothing was changed after what is wrong there.
 */
class LanguagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"it", "pt", "nl", "sv", "da", "nb", "pl", "ru", "zh", "ja", "ar"})
    void attributesWhatRulesWereWrittenFor(String language) {
        Evaluation evaluation = Evaluation.of(passages("languages-tuned", language));

        assertThat(evaluation.precision()).as(evaluation.misses().toString()).isGreaterThan(0.95);
        assertThat(evaluation.speakersRight())
                .as(evaluation.misses().toString())
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "pt", "nl", "sv", "da", "nb", "pl", "ru", "zh", "ja", "ar"})
    void attributesWhatNoRuleWasWrittenFor(String language) {
        Evaluation evaluation = Evaluation.of(passages("languages-heldout", language));

        assertThat(evaluation.precision()).as(evaluation.toString()).isGreaterThanOrEqualTo(0.9);
        assertThat(evaluation.speakersRight()).as(evaluation.toString()).isGreaterThan(0.8);
        assertThat(evaluation.quotedSpeakersRight()).as(evaluation.toString()).isGreaterThan(0.9);
    }

    private static List<Passage> passages(String set, String language) {
        return Passage.all(set).stream()
                .filter(passage -> passage.language().equals(language))
                .toList();
    }

    @Test
    void speechBehindADashIsPartedFromTheNarratorsWords() {
        assertThat(in("ru", "— Мы ждали весь день, — сказала Анна Белова. — Никто не пришёл."))
                .extracting(Quotation::text, Quotation::speaker)
                .containsExactly(tuple("Мы ждали весь день", "Анна Белова"), tuple("Никто не пришёл.", "Анна Белова"));
    }

    @Test
    void aDashThatOpensAnItemOfAListOpensNoSpeech() {
        assertThat(in("pl", "– mąka pszenna – pół kilograma")).isEmpty();
        assertThat(in("en", "- two pounds of flour, sifted twice")).isEmpty();
    }

    @Test
    void aVerbThatLeavesItsSubjectOutGoesOnWithWhoeverSpokeBefore() {
        List<Quotation> found =
                in("it", "«Siamo stanchi», ha detto Rita Monti. Ha aggiunto che il molo è chiuso da un anno.");

        assertThat(found).extracting(Quotation::speaker).containsExactly("Rita Monti", "Rita Monti");
    }

    @Test
    void whereNobodySpokeBeforeALeftOutSubjectIsNobody() {
        assertThat(in("it", "Il molo è vecchio. Ha aggiunto che il faro è chiuso da un anno."))
                .isEmpty();
    }

    @Test
    void titlesOfWorksAreNoQuotationsInAnyLanguage() {
        assertThat(in("ru", "Выставка «Огни старого порта» открылась.")).isEmpty();
        assertThat(in("zh", "展览“港口之光”周六开幕。")).isEmpty();
        assertThat(in("ja", "展覧会「港の光」は土曜日に始まる。")).isEmpty();
        assertThat(in("ar", "يفتتح معرض \"أضواء الميناء\" يوم السبت.")).isEmpty();
    }

    @Test
    void aJapaneseQuotationByItselfIsOfWhoTheNextSentenceSaysSpokeSo() {
        List<Quotation> found = in("ja", "「波が高かった」。漁師の浜田勇さんはこう語った。");

        assertThat(found).singleElement().satisfies(quotation -> {
            assertThat(quotation.speaker()).isEqualTo("浜田勇");
            assertThat(quotation.text()).isEqualTo("「波が高かった」");
        });
    }

    @Test
    void aMarkerThatIsTheSubjectNamesNobody() {
        assertThat(in("ja", "蜂は来た。^([1]) は「巣箱は家である」と書いた。")).isEmpty();
    }

    @Test
    void aPronounOfALanguageWithoutCapitalsStandsForWhoeverSpokeBefore() {
        List<Quotation> found = in("zh", "船长林涛说：“我们看见了光。”他补充说：“那不是灯塔。”");

        assertThat(found).extracting(Quotation::speaker).containsExactly("林涛", "林涛");
    }

    @Test
    void eachBlockIsReadInItsOwnLanguage() {
        String english = "The harbor is shut, Ann Lee said.";
        String russian = "«Причал закрыт», — сказал Олег Маслов.";
        String content = english + "\n\n" + russian;
        Text text = Sentences.in(TextBuilder.builder()
                .language("en")
                .content(content)
                .blocks(List.of(
                        new Block(Block.Kind.PARAGRAPH, 0, english.length()),
                        new Block(Block.Kind.PARAGRAPH, english.length() + 2, content.length(), null, "ru")))
                .build());

        assertThat(new QuotationFinder().find(text, List.of(), List.of()))
                .extracting(Quotation::speaker)
                .containsExactly("Ann Lee", "Олег Маслов");
    }

    private static List<Quotation> in(String language, String paragraph) {
        Text text = Sentences.in(TextBuilder.builder()
                .language(language)
                .content(paragraph)
                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, paragraph.length())))
                .build());
        return new QuotationFinder().find(text, List.of(), List.of());
    }
}
