package org.ibid.citations.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.ReferenceReader;
import org.ibid.citations.ReferenceReader.Reading;
import org.ibid.citations.Texts;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Diagnostic.Severity;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.QuotationBuilder;
import org.ibid.contracts.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosticsTest {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final CslItem.Date DATED = new CslItem.Date(List.of(List.of(1999)), "1999");

    private static List<Diagnostic> of(String code, Text text) {
        return of(code, text, (raw, bodyStart) -> Reading.NONE, List.of());
    }

    private static List<Diagnostic> of(String code, Text text, ReferenceReader reader, List<Quotation> quotations) {
        return new CitationExtractor(reader, (given, markers, references) -> quotations, TODAY)
                .extract(text).diagnostics().stream()
                        .filter(diagnostic -> diagnostic.code().equals(code))
                        .toList();
    }

    private static Text list(String body, String... entries) {
        return Texts.text()
                .paragraph(body)
                .heading("References")
                .references(entries)
                .build();
    }

    private static CslItem item(String family, String title, CslItem.Date issued) {
        List<CslItem.Name> author = family == null ? null : List.of(CslItem.Name.of(family, "Nora"));
        return CslItemBuilder.builder()
                .type("book")
                .author(author)
                .issued(issued)
                .title(title)
                .build();
    }

    private static String covered(Text text, Diagnostic diagnostic) {
        return text.content().substring(diagnostic.start(), diagnostic.end());
    }

    @Test
    void emptyAndDanglingMarkersAreToldWhereTheyStand() {
        Text text = list("It opened.[] It closed [3], and so on [1,4].", "1. Smith, Jane. Piers. London, 1999.");
        List<Diagnostic> empty = of("marker.empty", text);
        assertThat(empty).hasSize(1);
        assertThat(covered(text, empty.getFirst())).isEqualTo("[]");
        List<Diagnostic> dangling = of("marker.dangling", text);
        assertThat(dangling).extracting(diagnostic -> covered(text, diagnostic)).containsExactly("[3]", "[1,4]");
        assertThat(dangling).extracting(Diagnostic::severity).containsOnly(Severity.ERROR);
        assertThat(dangling.get(1).message()).contains("number 4");
    }

    @Test
    void markersThatMayMeanSeveralWorksAreTold() {
        Text text = list(
                "It opened (Smith 1999), it closed (Lee, 2001a).",
                "Lee, K. (2001a). Quays. Daily Courier.",
                "Lee, K. (2001b). Nets. Daily Courier.",
                "Smith, A. (1999). Ropes. London: Lamp.",
                "Smith, J. (1999). Piers. London: Lamp.");
        assertThat(of("marker.ambiguous", text))
                .singleElement()
                .satisfies(finding -> assertThat(covered(text, finding)).isEqualTo("(Smith 1999)"));
        assertThat(of("marker.dangling", text)).isEmpty();
    }

    @Test
    void orphanedBracketsAreTold() {
        Text text = list("It opened [1 and closed.", "1. Smith, Jane. Piers. London, 1999.");
        assertThat(of("marker.orphaned", text)).hasSize(1);
    }

    @Test
    void uncitedEntriesAreTold() {
        Text text = list(
                "It opened [1].", "1. Smith, Jane. Piers. London, 1999.", "2. Lee, Kim. Quays. Daily Courier, 2001.");
        List<Diagnostic> uncited = of("reference.uncited", text);
        assertThat(uncited).hasSize(1);
        assertThat(covered(text, uncited.getFirst())).startsWith("2. Lee");
    }

    @Test
    void whatStandsInAListAndNamesNoWorkIsNotToldAsUncited() {
        Text steps = list("It opened [1].", "1. Smith, Jane. Piers. London, 1999.", "2. Skip to step 6");
        Text prose = list(
                "It opened [1].",
                "1. Smith, Jane. Piers. London, 1999.",
                "2. In 2014 it closed. " + "Nobody minded. ".repeat(120));
        Text source = Texts.text()
                .paragraph("It opened.")
                .heading("Source")
                .references("https://harbour.example/opening")
                .build();

        CslItem nothing = CslItemBuilder.builder().title("Skip to step 6").build();

        assertThat(of("reference.uncited", steps, (raw, bodyStart) -> new Reading(nothing, List.of()), List.of()))
                .isEmpty();
        assertThat(of("reference.uncited", prose)).isEmpty();
        assertThat(of("reference.uncited", source)).isEmpty();
    }

    @Test
    void oneSourceUnderTwoNumbersIsTold() {
        Text text = list(
                "It opened [1] and [2].",
                "1. Daily Courier, A second bid – a report,March2, 2014",
                "2. Daily Courier: A second bid - a report. 2 March 2014.");
        assertThat(of("reference.duplicate", text)).hasSize(2);
    }

    @Test
    void likeEntriesOfDifferentPartsAreNotOneSource() {
        Text text = list(
                "It opened [1] and [2].",
                "1. Smith, Jane. Piers of the North, part 1. London, 1999.",
                "2. Smith, Jane. Piers of the North, part 2. London, 1999.");
        assertThat(of("reference.duplicate", text)).isEmpty();
    }

    @Test
    void incompleteEntriesAreToldUnlessTheyReferBack() {
        Text text = Texts.text()
                .paragraph("It opened [1] and closed [2].")
                .heading("Notes")
                .notes("1. Piers of the North and South.", "2. Ibid., p. 4.")
                .build();
        List<Diagnostic> incomplete = of(
                "reference.incomplete",
                text,
                (raw, bodyStart) -> new Reading(item(null, "Piers", null), List.of()),
                List.of());
        assertThat(incomplete).hasSize(1);
        assertThat(incomplete.getFirst().message()).contains("author or outlet").contains("date");
    }

    @Test
    void malformedAndFutureDatesAreTold() {
        Text text = list("It opened [1].", "1. Smith, Jane. Piers. Daily Courier, February 30, 2012.");
        assertThat(of("reference.date-malformed", text)).hasSize(1);
        CslItem.Date future = new CslItem.Date(List.of(List.of(2026, 11, 24)), "24 November 2026");
        CslItem.Date today = new CslItem.Date(List.of(List.of(2026, 11, 23)), "23 November 2026");
        assertThat(of(
                        "reference.date-future",
                        text,
                        (raw, bodyStart) -> new Reading(item("Smith", "Piers", future), List.of()),
                        List.of()))
                .hasSize(1);
        assertThat(of(
                        "reference.date-future",
                        text,
                        (raw, bodyStart) -> new Reading(item("Smith", "Piers", today), List.of()),
                        List.of()))
                .isEmpty();
    }

    @Test
    void numbersUsedTwiceAndOutOfOrderAreTold() {
        Text text = list(
                "It opened [1].",
                "[1] Smith, Jane. Piers. London, 1999.",
                "[3] Weber, Karl. Die Flut. Hamburg, 2004.",
                "[2] Lee, Kim. Quays. Daily Courier, 2001.",
                "[3] Reed, Ann. Ropes. London, 2007.");
        assertThat(of("reference.out-of-order", text)).hasSize(1);
        assertThat(of("reference.number-reused", text)).hasSize(1);
    }

    @Test
    void invalidIdentifiersAndSharedUrlsAreTold() {
        Text text = list(
                "It opened [1] and [2].", "1. Smith, Jane. Piers. London, 1999.", "2. Lee, Kim. Quays. Hull, 2001.");
        ReferenceReader reader = (raw, bodyStart) -> new Reading(
                item(raw.contains("Smith") ? "Smith" : "Lee", raw, DATED),
                List.of(
                        new Identifier("isbn", "9780306406158", false),
                        new Identifier("url", "https://pier.example", true)));
        assertThat(of("identifier.invalid", text, reader, List.of())).hasSize(2);
        assertThat(of("reference.same-url", text, reader, List.of())).hasSize(1);
    }

    @Test
    void theAuthorsOwnWorkIsTold() {
        Text text = list("It opened [1].", "1. Field, Nora. Piers. London, 1999.");
        assertThat(of(
                        "reference.self-citation",
                        text,
                        (raw, bodyStart) -> new Reading(item("Field", "Piers", DATED), List.of()),
                        List.of()))
                .hasSize(1);
    }

    @Test
    void aSingleSourceBehindManyMarkersIsTold() {
        Text text = list(
                "One [1], two [1], three [2], four [1], five [1].",
                "1. Smith, Jane. Piers of the North. London, 1999.",
                "2. Smith, Jane: Piers of the North. London 1999");
        assertThat(of("sourcing.single-source", text)).hasSize(1);
        assertThat(of("sourcing.single-source", list("One [1], two [1].", "1. Smith, Jane. Piers. London, 1999.")))
                .isEmpty();
    }

    @Test
    void brokenLinksAreTold() {
        Text text = Texts.text()
                .paragraph("See http://http://pier.example/a and the board.")
                .inline(Inline.Kind.LINK, "", 0, "https://pier.example/icon")
                .build();
        assertThat(of("link.malformed", text)).hasSize(1);
        assertThat(of("link.without-text", text)).hasSize(1);
    }

    @Test
    void quotationsWithoutSourceWithRolesAndAtSecondHandAreTold() {
        Text text = Texts.paragraphs("\"It is so\", and \"it is not\" as well.");
        Quotation unsourced = QuotationBuilder.builder()
                .kind(Quotation.Kind.DIRECT)
                .text("\"It is so\"")
                .start(0)
                .end(10)
                .build();
        Quotation anonymous = QuotationBuilder.builder()
                .kind(Quotation.Kind.DIRECT)
                .text("\"It is so\"")
                .start(0)
                .end(10)
                .speaker("two senior officials")
                .cue("said")
                .build();
        Quotation hearsay = QuotationBuilder.builder()
                .kind(Quotation.Kind.DIRECT)
                .text("It is so")
                .start(1)
                .end(9)
                .speaker("Courier")
                .cue("said")
                .chain(List.of("Courier", "Harbour Board report"))
                .build();
        List<Quotation> all = List.of(unsourced, anonymous, hearsay);
        assertThat(of("quotation.unsourced", text, (raw, bodyStart) -> Reading.NONE, all))
                .hasSize(1);
        assertThat(of("attribution.anonymous", text, (raw, bodyStart) -> Reading.NONE, all))
                .hasSize(1);
        assertThat(of("attribution.hearsay", text, (raw, bodyStart) -> Reading.NONE, all))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        She called it "the end of the line" in the paper. | somebody who could have said so
        The rule of the house is this: "the end of the line" shall be kept. | behind a colon
        It stood in the Evening Gull as "the end of the line" once more. | a name
        "the end of the line" | a paragraph of its own
        """)
    void quotedWordsWhoseSourceMayBeToldOtherwiseAreNoFinding(String paragraph, String why) {
        assertThat(unsourced(paragraph, 2)).as(why).isEmpty();
    }

    @Test
    void quotedWordsAreUnsourcedOnlyInATextThatNamesItsSources() {
        String paragraph = "It was known as \"the end of the line\" and closed long ago.";

        assertThat(unsourced(paragraph, 2)).hasSize(1);
        assertThat(unsourced(paragraph, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Harbour Board lists are long. But one, dated the day before, reads simply: "the end of the line" and no more. | 1
        But the Harbour Board reads simply: "the end of the line" and no more of it. | 0
        All of that was asked by this question: "the end of the line" and no more of it. | 0
        Then the mayor of the town says: "the end of the line" and no more of it. | 0
        And could then ask: "the end of the line" and no more of it. | 0
        """)
    void whatIsReadOutOfSomethingWithoutANameIsUnsourced(String paragraph, int findings) {
        assertThat(unsourced(paragraph, 2)).hasSize(findings);
    }

    /** Of a paragraph that quotes "the end of the line", in a text with others that are attributed. */
    private static List<Diagnostic> unsourced(String paragraph, int attributed) {
        int start = paragraph.indexOf('"');
        Quotation quotation = quotation(paragraph, start, paragraph.indexOf('"', start + 1) + 1, null);
        List<Quotation> all = new ArrayList<>(List.of(quotation));
        for (int i = 0; i < attributed; i++) {
            all.add(quotation(paragraph, 0, 1, "Ann Lee"));
        }
        return of("quotation.unsourced", Texts.paragraphs(paragraph), (raw, bodyStart) -> Reading.NONE, all);
    }

    private static Quotation quotation(String content, int start, int end, String speaker) {
        return QuotationBuilder.builder()
                .kind(Quotation.Kind.DIRECT)
                .text(content.substring(start, end))
                .start(start)
                .end(end)
                .speaker(speaker)
                .cue(speaker == null ? null : "said")
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        two senior officials | said | attribution.anonymous
        a person familiar with the matter | says | attribution.anonymous
        a spokesperson for the Harbor Office | said | attribution.institution
        Port Callan officials | said | attribution.institution
        people | find | none
        someone | said | attribution.anonymous
        the researchers | said | none
        both experts | said | none
        its official response | said | none
        Harbor Insider | said | none
        Lee and colleagues | said | none
        """)
    void whoIsNotNamedIsAnonymousOrSpeaksForABodyOrWasToldOfBefore(String speaker, String cue, String code) {
        Quotation quotation = quotation("It is so.", 0, 9, speaker).with(with -> with.cue(cue));

        for (String each : List.of("attribution.anonymous", "attribution.institution")) {
            assertThat(of(each, Texts.paragraphs("It is so."), (raw, bodyStart) -> Reading.NONE, List.of(quotation)))
                    .as(each)
                    .hasSize(each.equals(code) ? 1 : 0);
        }
    }

    @Test
    void aLanguageWhoseSpeechIsNotReadIsToldOnce() {
        Text finnish = Texts.text().paragraph("Laituri on suljettu.").build().withLanguage("fi");

        assertThat(of("quotation.language-unread", finnish)).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.severity()).isEqualTo(Severity.INFO);
            assertThat(diagnostic.message()).contains("Finnish");
            assertThat(diagnostic.start()).isNull();
        });
        assertThat(of("quotation.language-unread", finnish.withLanguage("pt-BR")))
                .isEmpty();
        assertThat(of("quotation.language-unread", finnish.withLanguage("nn"))).isEmpty();
        assertThat(of("quotation.language-unread", finnish.withLanguage(null))).isEmpty();
    }

    @Test
    void whereSomebodyToldItIsNoTeller() {
        Text text = Texts.paragraphs("It is so, we say.");
        for (List<String> chain : List.of(
                List.of("The company", "a blog post"),
                List.of("a statement", "Nora Okafor"),
                List.of("we", "these data"),
                List.of("we", "Okafor"))) {
            Quotation told = QuotationBuilder.builder()
                    .kind(Quotation.Kind.INDIRECT)
                    .text("It is so")
                    .start(0)
                    .end(8)
                    .speaker(chain.getFirst())
                    .cue("say")
                    .chain(chain)
                    .build();
            assertThat(of("attribution.hearsay", text, (raw, bodyStart) -> Reading.NONE, List.of(told)))
                    .isEmpty();
        }
    }

    @Test
    void aWorkWithoutADateHasNoMalformedOne() {
        Text text = list("It opened [1].", "1. Smith, Jane. Piers. Daily Courier, n.d.");
        CslItem.Date none = new CslItem.Date(null, "n.d.");
        CslItem.Date wrong = new CslItem.Date(null, "20013");

        assertThat(of(
                        "reference.date-malformed",
                        text,
                        (raw, bodyStart) -> new Reading(item("Smith", "Piers", none), List.of()),
                        List.of()))
                .isEmpty();
        assertThat(of(
                        "reference.date-malformed",
                        text,
                        (raw, bodyStart) -> new Reading(item("Smith", "Piers", wrong), List.of()),
                        List.of()))
                .hasSize(1);
    }

    @Test
    void aDayWithoutAYearAndANumberThatTheParserDoubtsAreNoMalformedDates() {
        Text text = list("It opened [1].", "1. Smith, Jane. Piers. London.");
        CslItem.Date day = new CslItem.Date(null, "Jan. 27");
        CslItem.Date wrong = new CslItem.Date(null, "20013");

        assertThat(of(
                        "reference.date-malformed",
                        text,
                        (raw, bodyStart) -> new Reading(item("Smith", "Piers", day), List.of()),
                        List.of()))
                .isEmpty();
        assertThat(of(
                        "reference.date-malformed",
                        text,
                        (raw, bodyStart) ->
                                new Reading(item("Smith", "Piers", wrong), List.of(), Map.of("issued", 0.2)),
                        List.of()))
                .isEmpty();
    }

    @Test
    void textThatBeginsOrEndsInMidSentenceIsTold() {
        assertThat(of("text.truncated", Texts.paragraphs("who had left the harbour town before the vote was held.")))
                .hasSize(1);
        assertThat(of(
                        "text.truncated",
                        Texts.paragraphs("The town voted, and it was then that the whole council [...]")))
                .hasSize(1);
        assertThat(of(
                        "text.truncated",
                        Texts.paragraphs("The town voted. The council met.", "iPhone owners voted too, it seems.")))
                .isEmpty();
    }

    @Test
    void everyCodeIsDocumented() throws IOException {
        Path sources = Path.of("src/main/java/org/ibid/citations/diagnostic");
        Set<String> used = new TreeSet<>();
        for (Path file : Files.list(sources).collect(Collectors.toList())) {
            Arrays.stream(Files.readString(file).split("\"", -1))
                    .filter(word -> word.matches(
                            "(marker|reference|identifier|link|quotation|attribution|sourcing|text)\\.[a-z-]+"))
                    .forEach(used::add);
        }
        String documented = Files.readString(Path.of("DIAGNOSTICS.md"));
        assertThat(used)
                .hasSizeGreaterThanOrEqualTo(20)
                .allSatisfy(code -> assertThat(documented).contains("`" + code + "`"));
    }
}
