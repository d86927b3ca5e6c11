package org.ibid.normalizer.html.metadata;

import java.util.List;
import java.util.Set;

/**
 * What a page says of itself. Fields are null, or empty, where it says nothing.
 *
 * @param types schema.org types declared anywhere in the page
 * @param openGraphType such as {@code article}
 */
public record Metadata(
        String title,
        List<String> byline,
        String published,
        String modified,
        String language,
        String url,
        String site,
        Set<String> types,
        String openGraphType) {}
