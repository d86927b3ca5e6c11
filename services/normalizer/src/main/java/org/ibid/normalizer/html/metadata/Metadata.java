package org.ibid.normalizer.html.metadata;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. Fields are null, or empty, where it says nothing.
 *
 * @param section the part of the site that the page says it stands in
 * @param provenance where each of the fields came from, by field
 * @param discussion a forum's thread or a question with its answers
 * @param types schema.org types declared anywhere in the page
 * @param openGraphType such as {@code article}
 */
public record Metadata(
        @Nullable String title,
        List<String> byline,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String url,
        @Nullable String site,
        @Nullable String section,
        Map<String, String> provenance,
        boolean discussion,
        Set<String> types,
        @Nullable String openGraphType) {}
