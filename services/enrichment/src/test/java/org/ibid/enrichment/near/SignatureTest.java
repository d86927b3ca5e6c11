package org.ibid.enrichment.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.ibid.contracts.Block;
import org.junit.jupiter.api.Test;

class SignatureTest {

    private static final String NOTICE = """
            The harbour office of %1$s announces that the ferry %2$s will not sail on %3$s because of works at the northern pier. \
            Passengers who hold a ticket for that day may use it on any other day of the week, or have their money back at the office. \
            Goods that were left in the shed at %1$s are kept there until %3$s and cost %4$s a day from then on. \
            For questions call %5$s between nine and five, or write to %6$s at the office in %7$s. \
            The works were ordered by %6$s after the storm of %8$s, and the ferry %2$s was inspected by %9$s.
            """;

    private static Signature of(String text) {
        return Signature.of(text, List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())))
                .orElseThrow();
    }

    private static String notice(Object... own) {
        return NOTICE.formatted(own);
    }

    @Test
    void aCopyWithASentenceLessAndAFewOtherWordsIsNear() {
        String text = words(1, 600);
        String edited = text.substring(text.indexOf(' ', 300)).replace("w7 ", "other ");
        assertThat(of(edited).near(of(text)))
                .hasValueSatisfying(score -> assertThat(score).isBetween(.6, .99));
        assertThat(of(text).bands()).containsAnyElementsOf(of(edited).bands());
        assertThat(of(text).near(of(text))).hasValue(1.0);
    }

    @Test
    void siblingsFromOneTemplateAreNot() {
        String one = notice(
                "Norrhaven",
                "Sea Lark",
                "12 May 2021",
                "14",
                "555 0101",
                "Ada Noor",
                "Quay Street 4",
                "March",
                "Jon Pell");
        String other = notice(
                "Eastwick",
                "Silver Gull",
                "3 June 2022",
                "20",
                "555 0177",
                "Ivo Marsh",
                "Mill Lane 9",
                "April",
                "Lena Voss");
        String copy = one.replace("announces", "says").replace("For questions call", "Call");
        assertThat(of(one).near(of(other))).isEmpty();
        assertThat(of(one).near(of(copy))).isPresent();
    }

    @Test
    void whatIsReadAgainIsTheSame() {
        Signature signature = of(words(2, 100));
        assertThat(Signature.read(signature.bytes()).orElseThrow().bands()).isEqualTo(signature.bands());
        assertThat(Signature.read(new byte[3])).isEmpty();
    }

    @Test
    void estimatesAreRightOnAverage() {
        List<Double> errors = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            List<String> words = new ArrayList<>(List.of(words(seed, 1_000).split(" ")));
            String text = String.join(" ", words);
            // of 999 runs 799 are left, beside 200 new ones: .666
            Collections.fill(words.subList(0, 200), "");
            for (int i = 0; i < 200; i++) {
                words.set(i, "x" + seed + "y" + i);
            }
            of(text).near(of(String.join(" ", words))).ifPresent(score -> errors.add(score - .66));
        }
        assertThat(errors).hasSizeGreaterThan(40);
        assertThat(errors.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .isBetween(-.05, .05);
    }

    /** All of them capital, so each is a fact. */
    private static String words(long seed, int count) {
        Random random = new Random(seed);
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            words.add("W" + Integer.toString(random.nextInt(1_000_000), 36));
        }
        return words.toString();
    }
}
