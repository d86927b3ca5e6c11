package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.ibid.citations.CitationExtractor;
import org.ibid.citations.Texts;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Status;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericMarkerTest {

    private static final String[] LIST = IntStream.rangeClosed(1, 15)
            .mapToObj(n -> n + ". Author" + (char) ('A' + n) + " B (2001) On matter number " + n
                    + ". Journal of Matters " + n + ": 1–9.")
            .toArray(String[]::new);

    private static List<Marker> markers(String paragraph) {
        return extract(paragraph).markers();
    }

    private static Citations extract(String paragraph) {
        return new CitationExtractor().extract(Texts.cited(paragraph, LIST));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As was shown [1] before.          | [1]         | r1",
                "As was shown[1] before.           | [1]         | r1",
                "As was shown [2--4] before.       | [2--4]      | r2 r3 r4",
                "As was shown [6]--[8] before.     | [6]--[8]    | r6 r7 r8",
                "As was shown.[1]                  | [1]         | r1",
                "As was shown [ 4 ] before.        | [ 4 ]       | r4",
                "As was shown [1,4-6] before.      | [1,4-6]     | r1 r4 r5 r6",
                "As was shown [2,5–8] before.      | [2,5–8]     | r2 r5 r6 r7 r8",
                "As was shown [1]-[3] before.      | [1]-[3]     | r1 r2 r3",
                "As was shown [1]–[3] before.      | [1]–[3]     | r1 r2 r3",
                "As was shown [2; 7 and 9] before. | [2; 7 and 9]| r2 r7 r9",
                "As was shown [12a] before.        | [12a]       | r12",
                "As was shown [see 3] before.      | [see 3]     | r3",
                "As was shown [3, p. 44] before.   | [3, p. 44]  | r3",
                "As was shown [ref. 3] before.     | [ref. 3]    | r3",
                "As was shown [3p44, 5pp7–9].      | [3p44, 5pp7–9] | r3 r5",
                "As was shown [see 3, also 4].     | [see 3, also 4] | r3 r4",
                "Comme on a vu [voir 3,aussi 4].   | [voir 3,aussi 4] | r3 r4",
                "Como se vio [véase 3, también 4]. | [véase 3, también 4] | r3 r4",
                "Как показано [см. 3, также 4].    | [см. 3, также 4] | r3 r4",
                "Como se vio [3 y 4].              | [3 y 4]     | r3 r4",
                "Als gezien [10; maar zie 7].      | [10; maar zie 7] | r10 r7",
                "Как показано [10, ср. однако 7].  | [10, ср. однако 7] | r10 r7",
                "Jak ukázáno [10; srov. však 7].   | [10; srov. však 7] | r10 r7",
                "Som vist [10; men se 7].          | [10; men se 7] | r10 r7",
                "As was shown [12-4] before.       | [12-4]      | r12 r13 r14",
                "Vitamin B12[3] was found.         | [3]         | r3",
                "the Smiths[2]and others           | [2]         | r2",
                "It said so.[2]The next one        | [2]         | r2",
                "It said so (compare [2]).         | [2]         | r2",
                "It was left open [4 and not shut. | [4          | r4",
                "It was left open 4] and not shut. | 4]          | r4"
            })
    void isReadInAllItsForms(String paragraph, String label, String references) {
        List<Marker> markers = markers(paragraph);
        assertThat(markers).extracting(Marker::label).containsExactly(label);
        assertThat(markers.getFirst().references()).containsExactly(references.split(" "));
        assertThat(markers.getFirst().style()).isEqualTo(Style.NUMERIC);
        assertThat(markers.getFirst().missing()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The loop sets values[3] = 5 and returns.",
                "Then counter_list[2] is read.",
                "It calls items[1].size() first.",
                "The compound [3]catenane is stable.",
                "We made calix[4]arene in one step.",
                "He wrote [sic] and left [...] with [the group] in it.",
                "The council [2004] agreed.",
                "It lies in the interval [0, 1] always.",
                "It was moved over a range of [10, 12] mm.",
                "Read (3) on page [iv] of it.",
                "- [ ] buy milk for the whole week",
                "In 1999 the 3 councils met on May 4, 2001.",
                "The matrix x[1] is used once.",
                "Prices of 10² and 5 m³ were named."
            })
    void isNotSeenWhereBracketsMeanSomethingElse(String paragraph) {
        assertThat(markers(paragraph)).isEmpty();
    }

    @Test
    void isEmptyWhereTheNumberWasLost() {
        List<Marker> markers = markers("He said so.[] She did [ ] as well.");
        assertThat(markers).extracting(Marker::label).containsExactly("[]", "[ ]");
        assertThat(markers).extracting(Marker::status).containsOnly(Status.EMPTY);
        assertThat(markers).extracting(Marker::style).containsOnly(Style.NUMERIC);
    }

    @Test
    void tellsWhichNumbersNoEntryBears() {
        List<Marker> markers = markers("It holds [14-17] and [99] too.");
        assertThat(markers).extracting(Marker::status).containsExactly(Status.LINKED, Status.DANGLING);
        assertThat(markers.getFirst().references()).containsExactly("r14", "r15");
        assertThat(markers.getFirst().missing()).containsExactly(16, 17);
        assertThat(markers.getLast().missing()).containsExactly(99);
    }

    @Test
    void danglesInATextWithoutList() {
        Citations citations = new CitationExtractor()
                .extract(Texts.paragraphs("A claim was made there.[3] Another was not made [4]."));
        assertThat(citations.markers()).extracting(Marker::status).containsExactly(Status.DANGLING, Status.DANGLING);
        assertThat(citations.references()).isEmpty();
    }

    @Test
    void standsInParenthesesWhereTheListIsSoCited() {
        List<Marker> markers =
                markers("One (1) and another (2, 3) were seen (5–8); two (2) types: (1) red, (2) blue. See eq. (4).");
        assertThat(markers).extracting(Marker::label).containsExactly("(1)", "(2, 3)", "(5–8)", "(2)");
    }

    @Test
    void inParenthesesIsTheSubjectOfItsClauseWhereNothingIsCounted() {
        List<Marker> markers =
                markers("It is so (1, 2). He (3) had warned, and (4) showed it, or (10) did; in three ways:"
                        + " (1) by day, (2) by night, and (3) never.");
        assertThat(markers).extracting(Marker::label).containsExactly("(1, 2)", "(3)", "(4)", "(10)");
    }

    @Test
    void inParenthesesOpensTheSentenceOfAParagraph() {
        assertThat(paragraphs(
                        "It is so (1, 2). He (3) had warned.",
                        "(7) showed how to weigh flour.",
                        "Others (9) agree, e não (10) o contestam-no (5)."))
                .extracting(Marker::label)
                .containsExactly("(1, 2)", "(3)", "(7)", "(9)", "(10)", "(5)");
    }

    @Test
    void inParenthesesMayHoldPlacesInParentheses() {
        assertThat(paragraphs(
                        "It is so (1(p18)). He (3, 4(pp40–42)) had warned (5), and (2,6(p12),10) too (as (7) says)."))
                .extracting(Marker::label)
                .containsExactly("(1(p18))", "(3, 4(pp40–42))", "(5)", "(2,6(p12),10)", "(7)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(1) lamps;|(2) the pier;|(3) ropes.",
                "(1) the lamps, and (2) the pier.",
                "(6) lamps;|(7) the pier.",
                "(7) The seventh rule."
            })
    void inParenthesesThatEnumerateParagraphsIsNone(String body) {
        String cites = "It is so (4, 5, 9, 11). He (8) had warned.";
        assertThat(paragraphs((cites + "|" + body).split("\\|")))
                .extracting(Marker::label)
                .containsExactly("(4, 5, 9, 11)", "(8)");
    }

    private static List<Marker> paragraphs(String... body) {
        Texts texts = Texts.text();
        for (String paragraph : body) {
            texts.paragraph(paragraph);
        }
        texts.heading("References");
        for (String entry : LIST) {
            texts.paragraph(entry);
        }
        return new CitationExtractor().extract(texts.build()).markers();
    }

    @Test
    void isRaisedByUnicode() {
        List<Marker> markers = markers("It was shown.¹ Others agree,²,³ and more⁵⁻⁷ of 10² m³ and R².");
        assertThat(markers).extracting(Marker::label).containsExactly("¹", "²,³", "⁵⁻⁷");
        assertThat(markers).extracting(Marker::style).containsOnly(Style.SUPERSCRIPT);
        assertThat(markers.getLast().references()).containsExactly("r5", "r6", "r7");
    }

    @Test
    void isRaisedBehindAWordOfOneLetterThatElsewhereIsAVariable() {
        List<Marker> markers = markers(
                "Se vio.¹ Lo dicen,² y cuatro más.³ Las cifras son bajas, y⁴ culpan a la niebla; sea y⁷ el error e y² su cuadrado.");
        assertThat(markers).extracting(Marker::label).containsExactly("¹", "²", "³", "⁴");
    }

    @Test
    void isRaisedInBracketsOneAfterTheOther() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("It was shown(1) (2) and again(3) and denied(4)(5) by all.")
                        .inline(Inline.Kind.SUPERSCRIPT, "(1) (2)", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "(3)", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "(4)(5)", 0, null)
                        .heading("References")
                        .references(LIST)
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::label).containsExactly("(1) (2)", "(3)", "(4)(5)");
        assertThat(markers.getFirst().references()).containsExactly("r1", "r2");
    }

    @Test
    void isRaisedBeforeABracketThatOnlyCloses() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("It was shown1,2) and again3) by all of them4) there.")
                        .inline(Inline.Kind.SUPERSCRIPT, "1,2)", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "3)", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "4)", 0, null)
                        .heading("References")
                        .references(LIST)
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::label).containsExactly("1,2)", "3)", "4)");
    }

    @Test
    void isRaisedByMarkup() {
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("It was shown.1,2 The area is 9 km2 and the power 104 of it.3")
                        .inline(Inline.Kind.SUPERSCRIPT, "1,2", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "2 and", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "4", 0, null)
                        .inline(Inline.Kind.SUPERSCRIPT, "3", 0, null)
                        .heading("References")
                        .references(LIST)
                        .build())
                .markers();
        assertThat(markers).extracting(Marker::label).containsExactly("1,2", "3");
        assertThat(markers).extracting(Marker::style).containsOnly(Style.SUPERSCRIPT);
    }

    @Test
    void meansTheOrderOfEntriesThatBearNoNumber() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("One [1] and two [2].")
                        .heading("References")
                        .references("Smith J (2001) A matter. Journal 1: 2.", "Lee K (2002) Another. Journal 1: 3.")
                        .build());
        assertThat(citations.markers()).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
        assertThat(citations.references()).extracting(Reference::label).containsExactly("1", "2");
    }

    @Test
    void aFewNotesInRoundBracketsAreCountedThrough() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("Die Wärter schliefen oft.(1) Das ist bekannt(2), aber f(2) nicht.")
                        .heading("Anmerkungen")
                        .notes("(1) Berg, Tomas: Wasser und Licht, Bremen 2010.", "(2) Reed, Mara: Wärter, Kiel 2015.")
                        .build());

        assertThat(citations.markers()).extracting(Marker::references).containsExactly(List.of("r1"), List.of("r2"));
    }

    @Test
    void numbersInRoundBracketsOutOfTheirTurnAreNone() {
        Citations citations = new CitationExtractor()
                .extract(Texts.text()
                        .paragraph("Die Wärter schliefen oft (2). Das war vor Jahren (1) so.")
                        .heading("Anmerkungen")
                        .notes("(1) Berg, Tomas: Wasser und Licht, Bremen 2010.", "(2) Reed, Mara: Wärter, Kiel 2015.")
                        .build());

        assertThat(citations.markers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(see also 3, pp. 40, 44, 4, 12)", "[3, pp40, 44, 4, 12]"})
    void furtherPlacesThatNoEntryBearsAreNoNumbersOfTheGroup(String marker) {
        String open = marker.substring(0, 1);
        String close = marker.substring(marker.length() - 1);
        String[] list = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> open + n + close + " Author B. On matter " + n + ". Tide Press, 2001.")
                .toArray(String[]::new);
        List<Marker> markers = new CitationExtractor()
                .extract(Texts.cited(
                        "One %s1%s and two %s2%s, then five %s5, 6, 7, 8, 9%s, and some %s."
                                .formatted(open, close, open, close, open, close, marker),
                        list))
                .markers();

        assertThat(markers.getLast().label()).isEqualTo(marker);
        assertThat(markers.getLast().references()).containsExactly("r3", "r4", "r12");
        assertThat(markers.getLast().missing()).isNull();
    }
}
