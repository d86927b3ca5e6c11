package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who told whom, where names, nouns and verbs are hard to tell apart; every sentence is invented. */
class AttributionDepthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ein Sprecher der Polizei sagte, der Steg sei morsch. | Sprecher der Polizei
        Der Präsident der Kammer sagte, der Steg sei morsch. | Präsident der Kammer
        Richter von der Heide sagte, der Steg sei morsch. | von der Heide
        """)
    void whoseOfficeItIsStaysWithARole(String sentence, String speaker) {
        assertThat(in("de", sentence)).extracting(Quotation::speaker).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Harbour Today revealed that the pier was rotten. | Harbour Today
        A TKW News report in 2015 concluded that the pier was rotten. | TKW News report
        Nora Blom the blogger and photographer revealed that the pier was rotten. | Nora Blom
        The diver and photographer Nora Blom revealed that the pier was rotten. | Nora Blom
        The TKW's Nora Blom reported that the pier was rotten. | Nora Blom
        In a statement, the Ministry of Piers said the pier was rotten. | Ministry of Piers
        The pier, Nora Blom said, is rotten through and through. | Nora Blom
        Nora Blom was quoted as saying that the pier was rotten. | Nora Blom
        A volunteer who was there that week said the pier was rotten. | A volunteer
        Two people who worked on the survey said the pier was rotten. | Two people
        An engineer who asked to remain anonymous told the paper that the pier was rotten. | An engineer
        The officials who wrote the report concluded that the pier was rotten. | The officials
        Those who know Nora Blom say that the pier was rotten. | Nora Blom
        """)
    void theSpeakerIsTheWholeNameAndNothingButTheName(String sentence, String speaker) {
        assertThat(in("en", sentence)).extracting(Quotation::speaker).containsExactly(speaker);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The TKW report cited two retired pilots as confirming that the pier was rotten. | TKW report > two retired pilots
        A port spokesman was quoted by the Evening Gull as saying that the pier was rotten. | Evening Gull > A port spokesman
        Citing two people familiar with the matter, the Evening Gull reported that the pier was rotten. | Evening Gull > two people familiar with the matter
        The pier was rotten, the Evening Gull reported, citing two officials. | Evening Gull > two officials
        Blom revealed in an interview with Harte that officials of the port had told her that the pier was rotten. | Harte > Blom > officials of the port
        Harte wrote in his book that Blom had claimed that the pier was rotten. | Harte > Blom
        """)
    void whoeverIsCitedIsTheLastOfTheChain(String sentence, String chain) {
        List<Quotation> found = in("en", sentence);

        assertThat(found).singleElement().satisfies(quotation -> {
            assertThat(String.join(" > ", quotation.chain())).isEqualTo(chain);
            assertThat(quotation.text()).isEqualToIgnoringCase("the pier was rotten");
        });
    }

    @Test
    void anInterviewIsThePlaceOfWhatSomebodySaidHimself() {
        assertThat(in("en", "Nora Blom said in an interview with Harte that the pier was rotten."))
                .extracting(Quotation::chain)
                .containsExactly(List.of("Nora Blom"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Der Sprecher der Stadtwerke, Jan Brandt, gab gestern bekannt, dass der Steg morsch ist. | Jan Brandt
        Das Ministerium stellte am Dienstag klar, dass der Steg morsch ist. | Ministerium
        Der Hafenmeister räumte ein, dass der Steg morsch ist. | Hafenmeister
        Brückenwartin Hanna Voss wies darauf hin, dass der Steg morsch ist. | Hanna Voss
        Der Steg sei morsch, sagte Hanna Voss dem „Hafenboten“. | Hanna Voss
        Hanna Voss sagte, der Steg sei morsch. | Hanna Voss
        Der „Hafenbote“ berichtete, dass der Steg morsch ist. | Hafenbote
        """)
    void germanVerbsInTwoPartsAndItsMoodOfReportedSpeechAreRead(String sentence, String speaker) {
        assertThat(in("de", sentence)).extracting(Quotation::speaker).containsExactly(speaker);
    }

    @Test
    void aVerbOfTwoPartsWithoutTheOtherSaysNothing() {
        assertThat(in("de", "Hanna Voss gab dem Hafenmeister das Buch, das er suchte."))
                .isEmpty();
    }

    @Test
    void aReportThatTellsWhatSomebodySaidIsTheNearestTellerInGermanToo() {
        assertThat(in("de", "Laut einem Bericht des „Hafenboten“ sagte Brandt, dass der Steg morsch sei."))
                .extracting(Quotation::chain)
                .containsExactly(List.of("Bericht des Hafenboten", "Brandt"));
    }

    @Test
    void aPronounIsWhomeverItStandsFor() {
        assertThat(in("en", "The Harbor Board will meet. It said in a statement that nobody was hurt."))
                .extracting(Quotation::speaker)
                .containsExactly("Harbor Board");
        assertThat(in("en", "Blom said he had never seen “such a mess”."))
                .extracting(Quotation::speaker)
                .containsExactly("Blom");
        assertThat(in("en", "The ferry sank. It said on the bow that it was unsinkable."))
                .extracting(Quotation::speaker)
                .doesNotContain("The ferry");
    }

    @Test
    void whatTellsWhichPeopleOrWhatWasNeverSaidIsNoSpeech() {
        assertThat(in("en", "Most people who maintained the pier lost their tools."))
                .isEmpty();
        assertThat(in("en", "If someone objects to Blom that the pier is rotten, she laughs."))
                .isEmpty();
        assertThat(in("en", "Divers have to build and maintain the pier they need."))
                .isEmpty();
        assertThat(in("en", "In the past, experts have explained the rot at length."))
                .extracting(Quotation::text)
                .doesNotContain("In the past");
    }

    @Test
    void theNameInBracketsBehindARoleIsTheSpeaker() {
        assertThat(in("en", "A colleague at work (Win Harte) said that the pier was rotten."))
                .extracting(Quotation::speaker)
                .containsExactly("Win Harte");
        assertThat(in("en", "Blom and colleagues (2015) found that the pier was rotten."))
                .extracting(Quotation::speaker)
                .containsExactly("Blom and colleagues");
    }

    @Test
    void nicknamesTitlesAndScareQuotesAreNoQuotations() {
        assertThat(in("en", "The dog Rex, known as “Biter”, ran off. William “Bill” Harte followed."))
                .isEmpty();
        assertThat(in("en", "The film “The Long Night” opened. The so-called “experts” stayed away."))
                .isEmpty();
        assertThat(in("de", "Der Film „Die lange Nacht“ läuft. Die sogenannten „Experten“ kamen nicht."))
                .isEmpty();
    }

    @Test
    void aNicknameIsWithinTheNameOfWhoSpeaks() {
        assertThat(in("en", "Harold “Buck” Tennant, who owns the sheds, said he would put up a fence."))
                .extracting(Quotation::speaker, Quotation::text)
                .containsExactly(tuple("Harold Buck Tennant", "he would put up a fence"));
        assertThat(in("en", "“Last night,” said a man who goes by the name “Shorty.”"))
                .extracting(Quotation::text)
                .containsExactly("“Last night,”");
    }

    @Test
    void aNoteBehindTheStopBelongsToItsSentence() {
        String paragraph =
                "He says that it broke at the buoy.2 I have watched it since 2016.3 “We saw it,” Tomas Berg said.4 ";
        List<Marker> markers = Stream.of("2 I", "3 “", "4")
                .map(paragraph::lastIndexOf)
                .map(at -> new Marker(
                        "m", Marker.Style.SUPERSCRIPT, at, at + 1, Marker.Status.LINKED, List.of("r" + at), null))
                .toList();
        List<Place> sentences = Stream.of("He", "I have", "“We")
                .map(opening -> {
                    int start = paragraph.indexOf(opening);
                    return new Place(start, paragraph.indexOf(' ', paragraph.indexOf('.', start)));
                })
                .toList();
        Text text = text("en", paragraph).withSentences(sentences);
        assertThat(new QuotationFinder().find(text, markers, List.of()))
                .extracting(Quotation::speaker, Quotation::text, Quotation::references)
                .containsExactly(
                        tuple("He", "it broke at the buoy", markers.get(0).references()),
                        tuple("Tomas Berg", "“We saw it,”", markers.get(2).references()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Bürgermeister erklärte, niemand lese Protokolle. | niemand lese Protokolle",
                "Die Ministerin sagte, das alte Geld reiche nicht. | das alte Geld reiche nicht",
                "Die Ministerin sagte, sie gehe heute. | sie gehe heute"
            })
    void aGermanVerbInTheFormOfWhatOthersSaidTellsThatItIsReported(String sentence, String reported) {
        assertThat(in("de", sentence)).extracting(Quotation::text).containsExactly(reported);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Die Ministerin sagte, das rote Licht über der Mole.",
                "Der Wärter erzählte, ich liebe diese Farbe.",
                "Das soll, so die Hoffnung, mehr tarifgebundene Betriebe bringen."
            })
    void otherGermanWordsInEDoNot(String sentence) {
        assertThat(in("de", sentence)).isEmpty();
    }

    @Test
    void whatAFrenchInstitutionSaysIsIts() {
        assertThat(in("fr", "Selon le port, trois offres étaient arrivées."))
                .extracting(Quotation::speaker, Quotation::text)
                .containsExactly(tuple("le port", "trois offres étaient arrivées"));
    }

    private static List<Quotation> in(String language, String paragraph) {
        return new QuotationFinder().find(text(language, paragraph), List.of(), List.of());
    }

    private static Text text(String language, String paragraph) {
        return Sentences.in(TextBuilder.builder()
                .language(language)
                .content(paragraph)
                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, paragraph.length())))
                .build());
    }
}
