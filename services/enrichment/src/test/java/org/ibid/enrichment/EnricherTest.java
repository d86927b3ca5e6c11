package org.ibid.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.contracts.Citations;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.QuotationBuilder;
import org.ibid.contracts.Reference;
import org.ibid.contracts.ReferenceBuilder;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.ibid.enrichment.source.Cited;
import org.junit.jupiter.api.Test;

class EnricherTest {

    private static final String ARTICLE = """
            The river board of Eastbrook has approved a flood wall along the northern bank. Beatrice Lowell, who chairs the river board, said the flood wall would be finished next year.

            Dr. Tomas Varga of the University of Lorne has warned for years that the flood wall will push the water downstream. Varga published a study of the northern bank in 2019.

            Lowell dismissed the study. The Lorne Water Company will pay for the flood wall, and the river board will maintain it. Residents in Berlin and Vienna have built similar walls.
            """;

    private final Enricher enricher = new Enricher();

    @Test
    void namesPersonsOrganizationsAndPlacesWithTheirAliases() {
        List<Entity> entities =
                enricher.enrich(text(ARTICLE), none()).enrichment().entities();

        assertThat(entities)
                .anySatisfy(entity -> {
                    assertThat(entity.name()).isEqualTo("Beatrice Lowell");
                    assertThat(entity.type()).isEqualTo(Entity.Type.PERSON);
                    assertThat(entity.aliases()).containsExactly("Lowell");
                    assertThat(entity.mentions()).hasSize(2);
                })
                .anySatisfy(entity -> {
                    assertThat(entity.name()).isEqualTo("Tomas Varga");
                    assertThat(entity.mentions()).hasSize(2);
                });
        assertThat(entities)
                .extracting(Entity::name)
                .contains("University of Lorne", "Lorne Water Company", "Berlin", "Vienna");
    }

    @Test
    void keyphrasesAreWhatTheTextTurnsOn() {
        assertThat(enricher.enrich(text(ARTICLE), none())
                        .enrichment()
                        .keyphrases()
                        .subList(0, 4))
                .contains("flood wall", "river board");
    }

    @Test
    void summaryIsAFewWholeSentences() {
        List<Place> summary =
                enricher.enrich(text(ARTICLE), none()).enrichment().summary();

        assertThat(summary).hasSizeBetween(1, 3);
        assertThat(summary)
                .allSatisfy(place -> assertThat(
                                place.start() == 0 || Character.isWhitespace(ARTICLE.charAt(place.start() - 1)))
                        .isTrue());
        assertThat(ARTICLE.substring(summary.getFirst().start())).startsWith("The river board of Eastbrook");
    }

    @Test
    void sameWorkUnderTwoNumbersIsOneSource() {
        List<Cited> sources = enricher.enrich(
                        text("Nothing."),
                        new Citations(
                                List.of(),
                                List.of(
                                        reference("r1", List.of("r2"), "Rivers of Lorne", null),
                                        reference("r2", List.of("r1"), "Rivers of Lorne", "10.1234/ABC"),
                                        reference("r3", null, "Floods", null)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null))
                .sources();

        assertThat(sources).hasSize(2);
        assertThat(sources.getFirst().id()).isEqualTo("doi:10.1234/abc");
        assertThat(sources.getLast().id()).startsWith("work:");
    }

    @Test
    void attributedOutletIsASource() {
        Quotation quotation = QuotationBuilder.builder()
                .kind(Quotation.Kind.INDIRECT)
                .text("x")
                .start(0)
                .end(1)
                .speaker("Channel 7 report")
                .cue("concluded")
                .chain(List.of("the Daily Courier", "Channel 7 report"))
                .build();

        List<Cited> sources = enricher.enrich(
                        text("x"),
                        new Citations(List.of(), List.of(), List.of(), List.of(), List.of(quotation), List.of(), null))
                .sources();

        assertThat(sources).extracting(Cited::id).containsExactly("outlet:daily-courier", "outlet:channel-7");
    }

    @Test
    void anOutletThatTheProseNamesIsASourceUnlessAnEntryStandsForIt() {
        List<Mention> mentions = List.of(
                mention(Mention.Kind.OUTLET, "the Daily Courier", List.of()),
                mention(Mention.Kind.OUTLET, "Weekly Ledger", List.of("r1")),
                mention(Mention.Kind.LAW, "Harbour Safety Act 1998", List.of()));

        List<Cited> sources = enricher.enrich(
                        text("x"), new Citations(List.of(), List.of(), List.of(), mentions, List.of(), List.of(), null))
                .sources();

        assertThat(sources).extracting(Cited::id).hasSize(2).first().isEqualTo("outlet:daily-courier");
        assertThat(sources.getLast().reading().type()).isEqualTo("legislation");
    }

    @Test
    void anIdentifierThatTheProseNamesIsTheWorkItself() {
        Identifier rfc = new Identifier("urn", "urn:ietf:rfc:2119", true);
        Identifier wrong = new Identifier("isbn", "9783161484101", false);
        List<Mention> mentions = List.of(
                new Mention(Mention.Kind.WORK, "RFC 2119", 0, 1, "RFC 2119", null, null, List.of(), rfc),
                new Mention(Mention.Kind.WORK, "ISBN", 0, 1, "ISBN 978-3-16-148410-1", null, null, List.of(), wrong));

        List<Cited> sources = enricher.enrich(
                        text("x"), new Citations(List.of(), List.of(), List.of(), mentions, List.of(), List.of(), null))
                .sources();

        assertThat(sources)
                .extracting(Cited::id)
                .startsWith("urn:urn:ietf:rfc:2119")
                .noneMatch(id -> id.startsWith("isbn"));
        assertThat(sources.getFirst().reading().identifiers()).containsExactly(rfc);
    }

    private static Mention mention(Mention.Kind kind, String name, List<String> references) {
        return new Mention(kind, name, 0, 1, name, null, null, references, null);
    }

    @Property(tries = 200)
    void everySpanLiesInTheContent(@ForAll("contents") String content) {
        Enriched enriched = enricher.enrich(text(content), none());

        for (Entity entity : enriched.enrichment().entities()) {
            for (Place mention : entity.mentions()) {
                String covered = mention.of(content).replaceAll("\\s+", " ");
                assertThat(covered.equals(entity.name()) || entity.aliases().contains(covered))
                        .as(covered)
                        .isTrue();
            }
        }
        assertThat(enriched.enrichment().summary()).allMatch(place -> place.end() <= content.length());
        assertThat(enricher.enrich(text(content), none())).isEqualTo(enriched);
    }

    @Provide
    Arbitrary<String> contents() {
        return Arbitraries.of(
                        "Beatrice Lowell",
                        "Lowell",
                        "Dr. ",
                        "the ",
                        "University of ",
                        "Berlin",
                        ". ",
                        ", ",
                        " ",
                        "\n\n",
                        "flood wall",
                        "’s",
                        " said",
                        " and ",
                        "BBC",
                        "von ",
                        "Inc.",
                        "(",
                        ")",
                        "3",
                        "?")
                .list()
                .ofMaxSize(80)
                .map(parts -> String.join("", parts));
    }

    @Test
    void anEntryWithoutATitleIsASourceByItsPrintedWords() {
        Reference first = untitled("r1", "[3] Harbour Authority, Report, 2014");
        Reference again = untitled("r2", "7. Harbour Authority, report (2014)");
        Citations citations =
                new Citations(List.of(), List.of(first, again), List.of(), List.of(), List.of(), List.of(), null);

        assertThat(enricher.enrich(text(ARTICLE), citations).sources())
                .singleElement()
                .satisfies(source -> assertThat(source.id()).startsWith("work:"));
    }

    private static Reference untitled(String id, String raw) {
        return ReferenceBuilder.builder()
                .id(id)
                .raw(raw)
                .start(0)
                .end(1)
                .item(CslItemBuilder.builder().type("report").build())
                .status(Reference.Status.CITED)
                .build();
    }

    private static Reference reference(String id, List<String> sameAs, String title, String doi) {
        CslItem item = CslItemBuilder.builder()
                .type("book")
                .author(List.of(CslItem.Name.of("Marsh", "Lena")))
                .title(title)
                .doi(doi)
                .build();
        List<Identifier> identifiers = doi == null ? List.of() : List.of(new Identifier("doi", doi, true));
        return ReferenceBuilder.builder()
                .id(id)
                .raw(title)
                .start(0)
                .end(1)
                .item(item)
                .identifiers(identifiers)
                .status(Reference.Status.CITED)
                .sameAs(sameAs)
                .build();
    }

    private static Citations none() {
        return new Citations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static Text text(String content) {
        List<Place> sentences = Pattern.compile("\\S(?s:.)*?\\.(?=\\s)(?<!Dr\\.)")
                .matcher(content)
                .results()
                .map(sentence -> new Place(sentence.start(), sentence.end()))
                .toList();
        return TextBuilder.builder()
                .language("en")
                .content(content)
                .sentences(sentences)
                .build();
    }
}
