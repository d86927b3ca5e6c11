package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.contracts.Words;
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
    void sourceIsWhatIsPrintedAndSpeakerTheNameItStandsFor() {
        String content = "Jane Miller closed the pier. “It is rotten,” she said.\n\nThe Harbor Board met on Monday. "
                + "It said that the pier would stay closed.\n\n“We are done here,” said Ivo Pell. “Nobody came.”";

        assertThat(find(content))
                .extracting(Quotation::speaker, q -> q.source().text(), Quotation::source, Quotation::cueSpan)
                .containsExactly(
                        said(content, "Jane Miller", "she", "she said.", "said."),
                        said(content, "Harbor Board", "It", "It said", "said that"),
                        said(content, "Ivo Pell", "Ivo Pell", "Ivo Pell.", "said Ivo"),
                        tuple("Ivo Pell", "Ivo Pell", at(content, "Ivo Pell.", "Ivo Pell"), null));
    }

    private static Tuple said(String content, String speaker, String source, String sourceIn, String cueIn) {
        int cue = content.indexOf(cueIn);
        return tuple(speaker, source, at(content, sourceIn, source), new Place(cue, cue + "said".length()));
    }

    private static Words at(String content, String in, String words) {
        int start = content.indexOf(in);
        return new Words(start, start + words.length(), words);
    }

    @Test
    void blockQuoteHasSourceAndCueOfTheLineThatIntroducesIt() {
        String content = "Anna Lind walked the pier.\n\nLater she wrote:\n\nNothing was done.";
        int wrote = content.indexOf("Later");
        int quote = content.indexOf("Nothing");
        Text text = Sentences.in(TextBuilder.builder()
                .language("en")
                .content(content)
                .blocks(List.of(
                        new Block(Block.Kind.PARAGRAPH, 0, wrote - 2),
                        new Block(Block.Kind.PARAGRAPH, wrote, quote - 2),
                        new Block(Block.Kind.QUOTE, quote, content.length())))
                .build());

        Quotation found = finder.find(text, List.of(), List.of()).getFirst();

        assertThat(found.speaker()).isEqualTo("Anna Lind");
        assertThat(found.source()).isEqualTo(at(content, "she wrote", "she"));
        assertThat(found.cue()).isEqualTo("wrote");
        assertThat(found.cueSpan().of(content)).isEqualTo("wrote");
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
    void whatAMailQuotesIsWhoseTheLineAboveSaysAndNamedWordsWithinAreTheirs() {
        String quoted = "On 2 March Anna Lind wrote:\n\n\"Who paid?\" asked Berit Holm. He said \"nobody\" did.";
        int second = quoted.indexOf("\"Who");
        Text text = Sentences.in(TextBuilder.builder()
                .language("en")
                .content(quoted)
                .blocks(List.of(
                        new Block(Block.Kind.QUOTE, 0, second - 2),
                        new Block(Block.Kind.QUOTE, second, quoted.length())))
                .build());

        assertThat(finder.find(text, List.of(), List.of()))
                .extracting(Quotation::speaker, Quotation::text)
                .containsExactly(tuple("Berit Holm", "\"Who paid?\""), tuple("Anna Lind", quoted.substring(second)));
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
                        "a retired judge",
                        "one nurse at the Harbor Clinic",
                        "two people briefed on the inquiry",
                        "eine Sprecherin der Polizei",
                        "une source proche du dossier"))
                .allMatch(Attribution::isAnonymous);
        assertThat(List.of(
                        "Jane Miller",
                        "she",
                        "Daily Courier",
                        "the ministry",
                        "Brandt",
                        "spokesman Rob Dane",
                        "the bishop",
                        "a judge Rob Dane",
                        "^( ) "))
                .noneMatch(Attribution::isAnonymous);
    }

    @Property(tries = 300)
    void spansCoverTheirTextInOrder(@ForAll("texts") String content) {
        List<Quotation> found = find(content);

        int last = 0;
        for (Quotation quotation : found) {
            assertThat(quotation.start()).isGreaterThanOrEqualTo(last);
            assertThat(quotation.text()).isEqualTo(quotation.of(content));
            assertThat(quotation.source() == null ? null : quotation.source().of(content))
                    .isEqualTo(
                            quotation.source() == null
                                    ? null
                                    : quotation.source().text());
            assertThat(quotation.cueSpan() == null ? null : quotation.cueSpan().of(content))
                    .isEqualTo(quotation.cue());
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
