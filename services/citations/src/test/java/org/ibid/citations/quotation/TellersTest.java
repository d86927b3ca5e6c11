package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tellers without a name, things that tell, and words that nobody says; every sentence is invented. */
class TellersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        A diver who searched the spot in 1996 said he found a boiler there. | A diver | he found a boiler there
        A nurse at the clinic said there had been no medicine. | A nurse at the clinic | there had been no medicine
        A friend of his said that the pier was rotten. | A friend of his | the pier was rotten
        A former foreman of the yard confirmed that gravel had come. | A former foreman of the yard | gravel had come
        The harbour ledger recorded that a barge went down. | The harbour ledger | a barge went down
        The boats are, according to a mechanic at the yard, in good shape. | a mechanic at the yard | The boats are, according to a mechanic at the yard, in good shape
        The port surgeon Ada Quill of Dunmore said that the pier was rotten. | Ada Quill | the pier was rotten
        """)
    void whoTellsMayBeAnybodyWithARole(String sentence, String speaker, String said) {
        assertThat(in("en", sentence))
                .extracting(Quotation::speaker, Quotation::text)
                .containsExactly(tuple(speaker, said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Evening Gull reported that the Rowers' Union had been told by the railway that the pier was rotten. | Evening Gull > Rowers' Union > the railway
        The Harbour Mail writes that El Faro was told by a lawyer that he was pushed. | Harbour Mail > El Faro > a lawyer
        The board was informed by Ada Quill that the pier was rotten. | Ada Quill
        The Evening Gull reported that a diary of the curate recorded that the pier was rotten. | Evening Gull > a diary of the curate
        """)
    void whoeverWasToldIsATellerOfWhatIsToldOfIt(String sentence, String chain) {
        assertThat(in("en", sentence))
                .extracting(quotation -> String.join(" > ", quotation.chain()))
                .containsExactly(chain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Radio North reported that, according to the Evening Gull, the pier was rotten. | Radio North > Evening Gull
        en | The pier is rotten, Ada Quill said, according to the Evening Gull. | Evening Gull > Ada Quill
        en | The Daily North wrote last week that Channel Five had learned that the cars were sold. | Daily North > Channel Five
        de | Das Moorblatt berichtete, ein Gutachten der Kammer komme zu dem Schluss, der Steg sei morsch. | Moorblatt > Gutachten der Kammer
        de | Radio Nord meldete, nach Angaben des Moorblatts habe der Steg gewankt. | Radio Nord > Moorblatts
        de | Das Moorblatt schrieb unter Berufung auf einen internen Bericht, dass der Steg morsch sei. | Moorblatt > internen Bericht
        de | Aus Kreisen des Senats hieß es, der Steg sei morsch. | Kreisen des Senats
        """)
    void aSourceThatStandsWithinWhatIsToldIsTheFarther(String language, String sentence, String chain) {
        assertThat(in(language, sentence))
                .extracting(quotation -> String.join(" > ", quotation.chain()))
                .containsExactly(chain);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The Gull reported that a memo of the insurers stated that the pier was rotten. | true
        The Gull reported that the auditors' report stated that the pier was rotten. | true
        The Gull reported that a memo stated that the pier was rotten. | false
        """)
    void aPaperOfSomebodyElseIsHearsay(String sentence, boolean hearsay) {
        assertThat(in("en", sentence)).extracting(Attribution::isHearsay).containsExactly(hearsay);
    }

    @Test
    void aGermanNounBehindItsArticleIsNoNameOfABody() {
        assertThat(Attribution.speaksForBody("ein Mitarbeiter der Werft")).isFalse();
        assertThat(Attribution.speaksForBody("ein Sprecher der Werft")).isTrue();
        assertThat(Attribution.speaksForBody("ein Mitarbeiter des TKW")).isTrue();
    }

    @Test
    void aPronounStandsForWhoSpokeLastEvenWithoutAName() {
        String paragraph =
                "Ada Quill shut the gate. A guard told the paper that it had been open. \"Everybody knew,\" he said.";

        assertThat(in("en", paragraph)).extracting(Quotation::speaker).containsExactly("A guard", "A guard");
    }

    @Test
    void oneOfThemIsWhoAdds() {
        assertThat(in("en", "The divers came back. \"We counted the same car twice,\" one of them added."))
                .extracting(Quotation::speaker)
                .containsExactly("one of them");
    }

    @Test
    void inTheWordsOfSomebodyIsACue() {
        assertThat(in("en", "In the words of Ada Quill: \"The pier is a ruin and will stay one.\""))
                .extracting(Quotation::speaker, Quotation::cue)
                .containsExactly(tuple("Ada Quill", "In the words of"));
        assertThat(in("en", "In a letter to Ada Quill, Bram Holt wrote that the pier was a ruin."))
                .extracting(Quotation::chain)
                .containsExactly(List.of("Bram Holt"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The rescue was hailed as "a triumph of common sense" and forgotten. | hailed
        It has been described as "a matter of housekeeping" ever since. | described
        The affair was soon known as "the dearest footpath in the county". | known
        It was once advertised as "the hotel that arrives". | advertised
        """)
    void wordsThatAreOnlyToldOfHaveACueAndNoSpeaker(String sentence, String cue) {
        assertThat(in("en", sentence))
                .extracting(Quotation::speaker, Quotation::cue)
                .containsExactly(tuple(null, cue));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pier was known as \"Old Harbour Light\" to all.",
                "The pier was called \"the old lady\" by all.",
                "The file is used as \"input\" here.",
            })
    void aNameOrATermIsNotToldOf(String sentence) {
        assertThat(in("en", sentence)).extracting(Quotation::speaker).doesNotContainNull();
    }

    private static List<Quotation> in(String language, String paragraph) {
        return new QuotationFinder()
                .find(
                        Sentences.in(TextBuilder.builder()
                                .language(language)
                                .content(paragraph)
                                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, paragraph.length())))
                                .build()),
                        List.of(),
                        List.of());
    }
}
