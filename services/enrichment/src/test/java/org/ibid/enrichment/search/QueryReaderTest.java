package org.ibid.enrichment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ibid.enrichment.search.Clause.Occur;
import org.ibid.enrichment.search.Clause.Published;
import org.ibid.enrichment.search.Clause.Value;
import org.ibid.enrichment.search.Clause.Words;
import org.ibid.enrichment.search.Clause.Words.Kind;
import org.junit.jupiter.api.Test;

class QueryReaderTest {

    private static Clause wanted(Clause.Term... any) {
        return new Clause(Occur.WANTED, List.of(any));
    }

    private static Words word(String text) {
        return new Words(null, text, Kind.WORD);
    }

    @Test
    void wordsPhrasesAndPrefixesAreRead() {
        assertThat(QueryReader.read("lights \"harbour board\" auth* \u201eim Hafen\u201c"))
                .containsExactly(
                        wanted(word("lights")),
                        wanted(new Words(null, "harbour board", Kind.PHRASE)),
                        wanted(new Words(null, "auth", Kind.PREFIX)),
                        wanted(new Words(null, "im Hafen", Kind.PHRASE)));
    }

    @Test
    void fieldsFacetsAndDatesAreRead() {
        assertThat(
                        QueryReader.read(
                                "title:lights quotation:\"no record\" entity:\"Ines Calloway\" tag:coast published:2014..2016-05"))
                .containsExactly(
                        wanted(new Words(TextField.TITLE, "lights", Kind.WORD)),
                        wanted(new Words(TextField.QUOTATION, "no record", Kind.PHRASE)),
                        wanted(new Value(Facet.ENTITY, "Ines Calloway")),
                        wanted(new Value(Facet.TAG, "coast")),
                        wanted(new Published(new DateRange(20140101, 20160531))));
    }

    @Test
    void signsBeforeAWordDemandAndForbidAndOrJoins() {
        assertThat(QueryReader.read("+a -b c OR d AND e OR"))
                .containsExactly(
                        new Clause(Occur.REQUIRED, List.of(word("a"))),
                        new Clause(Occur.FORBIDDEN, List.of(word("b"))),
                        wanted(word("c"), word("d")),
                        wanted(word("e")));
    }

    @Test
    void whatLooksLikeSyntaxAndIsNoneIsPlainWords() {
        assertThat(QueryReader.read("12:30 https://example.org/a (lights) - ! \"open end"))
                .containsExactly(
                        wanted(word("12:30")),
                        wanted(word("https://example.org/a")),
                        wanted(word("(lights)")),
                        wanted(new Words(null, "open end", Kind.PHRASE)));
    }

    @Test
    void whatCantBeMeantSaysWhy() {
        for (String query : List.of("a*", "*", "*lights", "li*ts", "title:", "title: x", "published:soon")) {
            assertThatThrownBy(() -> QueryReader.read(query)).as(query).isInstanceOf(BadQuery.class);
        }
        assertThatThrownBy(() -> QueryReader.read("word ".repeat(129))).hasMessageContaining("128");
        assertThatThrownBy(() -> QueryReader.read("w".repeat(2001))).hasMessageContaining("2000");
    }

    @Property(tries = 500)
    void anythingIsReadOrRefused(@ForAll String query) {
        try {
            QueryReader.read(query);
        } catch (BadQuery refused) {
            assertThat(refused).hasMessageMatching("(?s).+");
        }
    }
}
