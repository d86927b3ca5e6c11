package org.ibid.citations.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;

class ReferenceParserPropertyTest {
    private static final ReferenceParser PARSER = new ReferenceParser();

    @Provide
    Arbitrary<String> references() {
        Arbitrary<String> pieces = Arbitraries.of(
                "Porter",
                "Jane",
                "J.",
                "and",
                "et al.",
                "(1998)",
                "March2",
                "2014",
                "“",
                "”",
                "In:",
                "Journal of Tides",
                "12(3)",
                "45-67",
                "(Hrsg.)",
                ",",
                ",,",
                ". ",
                " ",
                ": ",
                ";",
                "https://example.org/a",
                "10.1234/abc",
                "München",
                "University Press",
                "ISBN 0-306-40615-2",
                "\u00A0",
                "— ",
                "Daily Courier",
                "漢字",
                "\uD83D\uDE00",
                "vol.",
                "pp.",
                "[1]",
                "Accessed 2 May 2020");
        Arbitrary<String> noise = Arbitraries.strings().ofMaxLength(12);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(6, pieces), net.jqwik.api.Tuple.of(1, noise))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 400)
    void everyFieldIsWrittenInTheString(@ForAll("references") String raw) {
        CslItem item = PARSER.parse(raw).item();
        String squeezed = Runs.squeezed(raw, 0, raw.length());
        for (String field : new String[] {
            item.title(),
            item.containerTitle(),
            item.collectionTitle(),
            item.publisher(),
            item.publisherPlace(),
            item.volume(),
            item.issue(),
            item.page(),
            item.edition(),
            item.number(),
            item.genre(),
            item.note(),
            item.url()
        }) {
            assertThat(field == null || squeezed.contains(field))
                    .as("%s in %s", field, raw)
                    .isTrue();
        }
        for (List<Name> names : java.util.Arrays.asList(item.author(), item.editor(), item.translator())) {
            for (Name name : names == null ? List.<Name>of() : names) {
                for (String part :
                        new String[] {name.family(), name.given(), name.particle(), name.suffix(), name.literal()}) {
                    assertThat(part == null || squeezed.contains(part))
                            .as("%s in %s", part, raw)
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 200)
    void confidenceIsAProbabilityForFieldsThatAreThere(@ForAll("references") String raw) {
        ParsedReference parsed = PARSER.parse(raw);
        assertThat(parsed.confidence().values()).allMatch(p -> p >= 0 && p <= 1);
        assertThat(parsed.confidence().containsKey("volume"))
                .isEqualTo(parsed.item().volume() != null);
    }

    @Property(tries = 200)
    void theSameStringIsReadTheSameWay(@ForAll("references") String raw) {
        assertThat(PARSER.parse(raw)).isEqualTo(PARSER.parse(raw));
    }

    @Example
    void hostileStringsTakeLinearTime() {
        for (String unit : List.of(
                "(",
                "a",
                "A. ",
                ",",
                "\"",
                "1",
                "1.",
                "A, B; ",
                "http://",
                "[",
                " ",
                "and ",
                "et al. ",
                "10.1000/",
                "“(",
                "\u0301")) {
            String raw = "Porter, J" + unit.repeat(100_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PARSER.parse(raw), unit);
        }
    }
}
