package org.ibid.enrichment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Run;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.page.Passage.Stretch;
import org.junit.jupiter.api.Test;

class PassagesTest {

    private static final String CONTENT = "\"It was lost [1],\" said the keeper.\n\nSee the register for more of it.";

    private static DocumentView document(Citations citations, Block... blocks) {
        var text =
                TextBuilder.builder().content(CONTENT).blocks(List.of(blocks)).build();
        Intake intake = new Intake("a", null, null, null, List.of(), Map.of());
        return DocumentView.of(
                new DocumentEvent("a", 1, 0, Run.NONE, intake, null, text, citations, null), Status.CITED, null);
    }

    private static Quotation quotation(int start, int end) {
        return new Quotation(
                Quotation.Kind.DIRECT,
                "",
                start,
                end,
                "the keeper",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }

    private static Citations citations(
            List<Marker> markers, List<Quotation> quotations, List<Link> links, List<Mention> mentions) {
        return new Citations(markers, List.of(), links, mentions, quotations, List.of(), null);
    }

    @Test
    void aMarkerWithinAQuotationIsBothAndLeadsToItsReference() {
        Marker marker = new Marker("[1]", Marker.Style.NUMERIC, 13, 16, Marker.Status.LINKED, List.of("r1"), null);
        List<Passage> passages = Passages.of(document(
                citations(List.of(marker), List.of(quotation(0, 18)), List.of(), List.of()),
                new Block(Block.Kind.PARAGRAPH, 0, 35),
                new Block(Block.Kind.HEADING, 37, CONTENT.length(), 1)));
        assertThat(passages).extracting(Passage::kind).containsExactly("paragraph", "heading");
        assertThat(passages.getLast().level()).isEqualTo(2);
        Stretch first = passages.getFirst().stretches().getFirst();
        assertThat(first.text()).isEqualTo("\"It was lost ");
        assertThat(first.anchors()).containsExactly("quotation-0");
        Stretch marked = passages.getFirst().stretches().get(1);
        assertThat(marked.text()).isEqualTo("[1]");
        assertThat(marked.classes()).isEqualTo("marker linked quotation direct");
        assertThat(marked.href()).isEqualTo("#reference-r1");
        assertThat(passages.getFirst().stretches().getLast().isPlain()).isTrue();
    }

    @Test
    void onlyAddressesOfTheWebAreLedTo() {
        for (String href : List.of(
                "javascript:alert(1)", "data:text/html,x", " javascript:x", "vbscript:x", "//example.org", "")) {
            Link link = new Link(href, "register", 45, 53, null);
            assertThat(Passages.of(document(citations(List.of(), List.of(), List.of(link), List.of())))
                            .getFirst()
                            .stretches())
                    .as(href)
                    .allSatisfy(stretch -> assertThat(stretch.href()).isNull());
        }
        Link link = new Link("HTTPS://example.org/a", "register", 45, 53, null);
        assertThat(Passages.of(document(citations(List.of(), List.of(), List.of(link), List.of())))
                        .getFirst()
                        .stretches())
                .anySatisfy(stretch -> assertThat(stretch.leadsAway()).isTrue());
    }

    @Provide
    Arbitrary<List<Place>> places() {
        Arbitrary<Integer> at = Arbitraries.integers().between(0, CONTENT.length() + 20);
        return Combinators.combine(at, at)
                .as((one, other) -> new Place(Math.min(one, other), Math.max(one, other)))
                .list()
                .ofMaxSize(12);
    }

    /** However things overlap, and though some reach out of the text: it is all there, once, each found place under its class. */
    @Property(tries = 300)
    void theTextStaysWholeWhateverOverlaps(@ForAll("places") List<Place> quoted, @ForAll("places") List<Place> named) {
        List<Quotation> quotations = quoted.stream()
                .map(place -> quotation(place.start(), place.end()))
                .toList();
        List<Mention> mentions = named.stream()
                .map(place -> new Mention(
                        Mention.Kind.OUTLET, "", place.start(), place.end(), "n", null, null, List.of(), null))
                .toList();
        List<Passage> passages = Passages.of(document(
                citations(List.of(), quotations, List.of(), mentions),
                new Block(Block.Kind.PARAGRAPH, 0, 35),
                new Block(Block.Kind.PARAGRAPH, 37, CONTENT.length())));
        String shown = passages.stream()
                .map(passage -> passage.stretches().stream().map(Stretch::text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n\n"));
        assertThat(shown).isEqualTo(CONTENT);
        List<String> anchors = new ArrayList<>();
        passages.forEach(passage -> passage.stretches().forEach(stretch -> anchors.addAll(stretch.anchors())));
        assertThat(anchors).doesNotHaveDuplicates();
    }
}
