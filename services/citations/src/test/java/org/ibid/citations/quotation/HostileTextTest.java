package org.ibid.citations.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One paragraph of nothing but what is hard: a quadratic pass would take minutes here, a linear one takes milliseconds. */
class HostileTextTest {

    private static final int LENGTH = 150_000;
    private static final Duration BOUND = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“",
                "“”",
                "« ",
                "»a ",
                " 'a",
                "'s ",
                " ‘as’ b",
                "„a ",
                "``a ",
                "he said ",
                "“a b c” said ",
                ", ",
                "Aa, who said, ",
                ". ",
                ".\"",
                ".[1]",
                "according to Aa, ",
                "a'",
                "a-",
                "1,1.",
                "to say ",
                "Aa and Bb, ",
                "Aa: “b c d e.” ",
                "“We go,” said Jane Miller. "
            })
    void timeGrowsWithTheLengthAndNoFaster(String unit) {
        String content = unit.repeat(LENGTH / unit.length());
        Text text = Sentences.in(TextBuilder.builder()
                .content(content)
                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, content.length())))
                .build());

        List<Quotation> found = Assertions.assertTimeoutPreemptively(
                BOUND, () -> new QuotationFinder().find(text, List.of(), List.of()));

        assertThat(found).allMatch(quotation -> quotation.end() <= content.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|— а, — сказал ",
                "ru|— ",
                "sv|– a, säger ",
                "pl|„a – mówi b – ",
                "zh|在时",
                "zh|在李时说，",
                "zh|“a”，",
                "zh|据，",
                "ja|「a」と",
                "ja|は、",
                "ja|「a」とがは",
                "ja|述べた",
                "ar|قال أن ",
                "ar|\"a\"، قالت ",
                "ar|بحسب "
            })
    void soItDoesInOtherLanguages(String language, String unit) {
        String content = unit.repeat(LENGTH / unit.length());
        Text text = Sentences.in(TextBuilder.builder()
                .language(language)
                .content(content)
                .blocks(List.of(new Block(Block.Kind.PARAGRAPH, 0, content.length())))
                .build());

        List<Quotation> found = Assertions.assertTimeoutPreemptively(
                BOUND, () -> new QuotationFinder().find(text, List.of(), List.of()));

        assertThat(found).allMatch(quotation -> quotation.end() <= content.length());
    }
}
