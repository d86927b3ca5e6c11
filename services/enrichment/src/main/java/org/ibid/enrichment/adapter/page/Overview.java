package org.ibid.enrichment.adapter.page;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.search.Found.Count;
import org.jspecify.annotations.Nullable;

/**
 * What came in and what became of it.
 *
 * @param statuses documents by status
 * @param failed the first of those that failed
 * @param sources the most cited, with how many documents rest on each
 * @param problem why the view says nothing; null where it does
 */
record Overview(
        Map<String, Long> statuses,
        List<DocumentView> failed,
        List<Cited> sources,
        List<Count> diagnostics,
        List<Count> languages,
        @Nullable String problem) {

    record Cited(String id, String name, int documents) {}
}
