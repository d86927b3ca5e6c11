package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Test;

class QuotationFinderTest {

    private final QuotationFinder finder = new QuotationFinder();

    @Test
    void quotationMarksBelongToTheQuotation() {
        Quotation quotation = only("“We are done here,” said Jane Miller.");

        assertThat(quotation.text()).isEqualTo("“We are done here,”");
        assertThat(quotation.kind()).isEqualTo(Quotation.Kind.DIRECT);
        assertThat(quotation.speaker()).isEqualTo("Jane Miller");
        assertThat(quotation.cue()).isEqualTo("said");
        assertThat(quotation.chain()).containsExactly("Jane Miller");
    }

    @Test
    void roleKeepsItsArticleWhereNoNameIsBesideIt() {
        Text german = text("„Der Hafen bleibt zu“, sagte der Firmenchef.").withLanguage("de");

        assertThat(finder.find(german, List.of(), List.of()))
                .extracting(Quotation::speaker)
                .containsExactly("der Firmenchef");
    }

    @Test
    void titlesTermsAndSingleWordsAreNoQuotations() {
        assertThat(find("He read “The Long Road Home” in the so-called “quiet room” on a ‘whim’."))
                .isEmpty();
    }

    @Test
    void apostrophesDoNotCloseSingleQuotes() {
        assertThat(only("‘It’s the workers’ money,’ said Joan Pike.").text()).isEqualTo("‘It’s the workers’ money,’");
    }

    @Test
    void quotationOverParagraphsIsOne() {
        String content = "“It began at noon,” said Ivo Pell. “Nobody came.\n\n“Then it rained.”";

        assertThat(find(content)).extracting(Quotation::text).contains("“Nobody came.\n\n“Then it rained.”");
        assertThat(find(content)).extracting(Quotation::speaker).containsOnly("Ivo Pell");
    }

    @Test
    void chainNamesTheNearestTellerFirst() {
        Quotation quotation =
                only("Coast Radio suggests that a 2012 Channel 7 report concluded that the dam was unsafe.");

        assertThat(quotation.chain()).containsExactly("Coast Radio", "Channel 7 report");
        assertThat(Attribution.isHearsay(quotation)).isTrue();
    }

    @Test
    void markerAfterTheSentenceSupportsTheQuotation() {
        String content = "“The dam was old,” said Ivo Pell.[3] “It leaked,” he said [].";
        int marker = content.indexOf("[3]");
        int empty = content.indexOf("[]");
        List<Marker> markers = List.of(
                new Marker("[3]", Marker.Style.NUMERIC, marker, marker + 3, Marker.Status.LINKED, List.of("r3"), null),
                new Marker("[]", Marker.Style.NUMERIC, empty, empty + 2, Marker.Status.EMPTY, List.of(), null));

        List<Quotation> found = finder.find(text(content), markers, List.of());

        assertThat(found).extracting(Quotation::references).containsExactly(List.of("r3"), List.of());
    }

    @Test
    void blockQuoteIsAQuotationOfWhoeverIntroducesIt() {
        String content = "In her report Anna Lind wrote:\n\nNothing was done.\n\nNothing at all.";
        int quote = content.indexOf("Nothing");
        int second = content.lastIndexOf("Nothing");
        Text text = Sentences.in(TextBuilder.builder()
                .language("en")
                .content(content)
                .blocks(List.of(
                        new Block(Block.Kind.PARAGRAPH, 0, quote - 2),
                        new Block(Block.Kind.QUOTE, quote, second - 2),
                        new Block(Block.Kind.QUOTE, second, content.length())))
                .build());

        List<Quotation> found = finder.find(text, List.of(), List.of());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().speaker()).isEqualTo("Anna Lind");
        assertThat(found.getFirst().text()).isEqualTo("Nothing was done.\n\nNothing at all.");
    }

    @Test
    void unnamedSpeakersAreAnonymous() {
        assertThat(List.of(
                        "two senior officials",
                        "a confidential source",
                        "a person familiar with the matter",
                        "Sources",
                        "officials",
                        "a White House official",
                        "a spokeswoman for the agency",
                        "two people briefed on the inquiry",
                        "eine Sprecherin der Polizei",
                        "une source proche du dossier"))
                .allMatch(Attribution::isAnonymous);
        assertThat(List.of("Jane Miller", "she", "Daily Courier", "the ministry", "Brandt", "spokesman Rob Dane"))
                .noneMatch(Attribution::isAnonymous);
    }

    @Property(tries = 300)
    void spansCoverTheirTextInOrder(@ForAll("texts") String content) {
        List<Quotation> found = find(content);

        int last = 0;
        for (Quotation quotation : found) {
            assertThat(quotation.start()).isGreaterThanOrEqualTo(last);
            assertThat(quotation.text()).isEqualTo(quotation.of(content));
            last = quotation.start();
        }
        assertThat(find(content)).isEqualTo(found);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "“",
                        "”",
                        "\"",
                        "'",
                        "‘",
                        "’",
                        "„",
                        "«",
                        "»",
                        "``",
                        "''",
                        " said ",
                        "Jane Miller",
                        "the mayor",
                        ", ",
                        ". ",
                        "? ",
                        "\n\n",
                        " according to ",
                        " that ",
                        "we go",
                        "It is over",
                        " (",
                        ") ",
                        ": ",
                        " — ",
                        " told ",
                        " he ",
                        " called ",
                        " who ",
                        "Mr. ",
                        "[3]",
                        " and ")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private Quotation only(String content) {
        List<Quotation> found = find(content);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private List<Quotation> find(String content) {
        return finder.find(text(content), List.of(), List.of());
    }

    private static Text text(String content) {
        return Sentences.in(
                TextBuilder.builder().language("en").content(content).build());
    }
}
