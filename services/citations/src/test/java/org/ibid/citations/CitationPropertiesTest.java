package org.ibid.citations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;

/** What holds of any text, with blocks and inlines that may be wrong, overlapping or outside. */
class CitationPropertiesTest {

    private static final CitationExtractor EXTRACTOR = new CitationExtractor(
            (raw, bodyStart) -> ReferenceReader.Reading.NONE,
            (text, markers, references) -> List.of(),
            java.time.Clock.systemUTC());

    private static final String[] PIECES = {
        "The pier opened",
        " [1]",
        "[2,3]",
        " [ 4 ]",
        "[]",
        "[12a]",
        "[1]-[3]",
        " (5)",
        " (Smith 1999)",
        "Lee et al. (2001)",
        " (see Smith & Lee, 2020a, b; Stone 2019, p. 4)",
        "¹",
        "²,³",
        " ibid.",
        " (ebd.)",
        " op. cit.",
        " supra note 4",
        "*",
        "†",
        "\n",
        "\n\n",
        "References",
        "\nReferences\n",
        "\nNotes\n",
        "[1] Smith, Jane. Piers. London, 1999.",
        "2. Lee K (2001) Quays. Journal 3: 4–5.",
        "Smith, A. (1999). Ropes. Knots Press.",
        "http://pier.example/a",
        "www.",
        "^ a b ",
        "[",
        "]",
        "(",
        ")",
        "(((",
        "[[[",
        "1",
        "2020",
        "2020a",
        "a",
        " ",
        ".",
        ",",
        "–",
        "\u00A0",
        "\uD83D\uDE00",
        "\uD83D",
        "[99999999999]",
        "[1-9999]",
        "Vol. 2. ",
        "3. ",
        "4) ",
        "\u202E",
        "𝔼",
        "[x",
        "Related posts",
        "\t",
        "\r\n"
    };

    @Provide
    Arbitrary<Text> texts() {
        Arbitrary<String> content = Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
        return content.flatMap(string -> Combinators.combine(
                        blocks(string.length()).list().ofMaxSize(12),
                        inlines(string.length()).list().ofMaxSize(12))
                .as((blocks, inlines) -> Sentences.in(TextBuilder.builder()
                        .byline(List.of("Jane Smith"))
                        .content(string)
                        .blocks(blocks)
                        .inlines(inlines)
                        .build())));
    }

    private static Arbitrary<Block> blocks(int length) {
        return Combinators.combine(Arbitraries.of(Block.Kind.class), place(length), place(60))
                .as((kind, start, size) -> new Block(kind, start, start + size));
    }

    private static Arbitrary<Inline> inlines(int length) {
        Arbitrary<String> target = Arbitraries.of("#a", "#b", "a", "b", "https://pier.example/", "", null);
        return Combinators.combine(Arbitraries.of(Inline.Kind.class), place(length), place(12), target)
                .as((kind, start, size, to) -> new Inline(kind, start, start + size, to));
    }

    private static Arbitrary<Integer> place(int length) {
        return Arbitraries.integers().between(0, Math.max(1, length + 3));
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void spansLieInsideInOrderAndLabelsAreWhatTheyCover(@ForAll("texts") Text text) {
        Citations citations = EXTRACTOR.extract(text);
        String content = text.content();
        int last = 0;
        for (Marker marker : citations.markers()) {
            assertThat(marker.start()).isGreaterThanOrEqualTo(last);
            assertThat(marker.end()).isGreaterThan(marker.start()).isLessThanOrEqualTo(content.length());
            assertThat(marker.label()).isEqualTo(marker.of(content));
            last = marker.end();
        }
        last = 0;
        for (Reference reference : citations.references()) {
            assertThat(reference.start()).isGreaterThanOrEqualTo(last);
            assertThat(reference.raw()).isEqualTo(reference.of(content));
            last = reference.end();
        }
        citations.links().forEach(link -> assertThat(link.text()).isEqualTo(link.of(content)));
        for (Diagnostic diagnostic : citations.diagnostics()) {
            assertThat(diagnostic.end()).isBetween(diagnostic.start(), content.length());
        }
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void linkingIsSymmetric(@ForAll("texts") Text text) {
        Citations citations = EXTRACTOR.extract(text);
        Set<String> pointedAt = new HashSet<>();
        citations.markers().forEach(marker -> pointedAt.addAll(marker.references()));
        Set<String> cited = new HashSet<>();
        Set<String> all = new HashSet<>();
        for (Reference reference : citations.references()) {
            assertThat(all.add(reference.id())).isTrue();
            if (reference.status() == Reference.Status.CITED) {
                cited.add(reference.id());
            }
        }
        assertThat(pointedAt).isEqualTo(cited);
        for (Reference reference : citations.references()) {
            for (String same : reference.sameAs() == null ? List.<String>of() : reference.sameAs()) {
                Reference other = citations.references().get(Integer.parseInt(same, 1, same.length(), 10) - 1);
                assertThat(other.sameAs()).contains(reference.id());
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void isTheSameWhenExtractedAgainAndInWhateverOrderMarkupCame(@ForAll("texts") Text text, @ForAll long seed) {
        List<Block> blocks = new ArrayList<>(text.blocks());
        List<Inline> inlines = new ArrayList<>(text.inlines());
        Collections.shuffle(blocks, new Random(seed));
        Collections.shuffle(inlines, new Random(seed));
        Text shuffled = Sentences.in(TextBuilder.builder()
                .byline(text.byline())
                .content(text.content())
                .blocks(blocks)
                .inlines(inlines)
                .build());
        Citations citations = EXTRACTOR.extract(text);
        assertThat(EXTRACTOR.extract(text)).isEqualTo(citations);
        assertThat(EXTRACTOR.extract(shuffled)).isEqualTo(citations);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noMarkerStandsInsideTheLabelOfAnEntry(@ForAll("texts") Text text) {
        Citations citations = EXTRACTOR.extract(text);
        for (Reference reference : citations.references()) {
            for (Marker marker : citations.markers()) {
                assertThat(overlaps(marker, reference) && marker.start() < reference.start())
                        .isFalse();
            }
        }
    }

    private static boolean overlaps(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
