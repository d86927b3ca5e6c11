package org.ibid.enrichment.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ibid.contracts.Diagnostic;
import org.junit.jupiter.api.Test;

class OriginsTest {

    /** Source {@code s-b} is document {@code b}; whatever is not listed rests on nothing here. */
    private static CitedDocuments cited(Map<String, List<String>> sources) {
        Map<String, List<String>> documents = new TreeMap<>();
        sources.keySet().forEach(id -> documents.put("s-" + id, List.of(id)));
        return new CitedDocuments(sources, documents);
    }

    @Test
    void aCircleIsToldByItsShortestWay() {
        CitedDocuments cited = cited(
                Map.of("a", List.of("s-b", "s-c"), "b", List.of("s-d"), "c", List.of("s-a"), "d", List.of("s-a")));
        assertThat(Origins.findings("a", cited))
                .filteredOn(finding -> finding.code().equals("sourcing.circle"))
                .singleElement()
                .extracting(Diagnostic::documents)
                .isEqualTo(List.of("c"));
    }

    @Test
    void whoRestsOnItselfIsNoCircle() {
        assertThat(Origins.findings("a", cited(Map.of("a", List.of("s-a"))))).isEmpty();
    }

    @Test
    void sourcesThatAllLeadToOneAreToldWithThoseInBetween() {
        CitedDocuments cited = cited(Map.of("a", List.of("s-b", "s-c"), "b", List.of("root"), "c", List.of("root")));
        assertThat(Origins.findings("a", cited)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("sourcing.single-origin");
            assertThat(finding.message()).contains("all 2 sources", "root");
            assertThat(finding.documents()).containsExactlyInAnyOrder("b", "c");
        });
    }

    @Test
    void twoOriginsAreNoSingleOneAndNeitherIsOneSource() {
        assertThat(Origins.findings(
                        "a", cited(Map.of("a", List.of("s-b", "s-c"), "b", List.of("root"), "c", List.of("other")))))
                .isEmpty();
        assertThat(Origins.findings("a", cited(Map.of("a", List.of("root"))))).isEmpty();
    }

    @Test
    void noMoreDocumentsAreLookedAtThanAllowed() {
        Map<String, Map<String, List<String>>> library = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            library.put("d" + i, Map.of("s" + i, List.of("d" + (2 * i + 1), "d" + (2 * i + 2))));
        }
        int[] asked = {0};
        CitedDocuments.from("d0", 10, 12, wanted -> {
            asked[0] += wanted.size();
            return found(library, wanted);
        });
        assertThat(asked[0]).isEqualTo(12);
    }

    private static Map<String, Map<String, List<String>>> found(
            Map<String, Map<String, List<String>>> library, Set<String> wanted) {
        Map<String, Map<String, List<String>>> found = new TreeMap<>(library);
        found.keySet().retainAll(wanted);
        return found;
    }
}
