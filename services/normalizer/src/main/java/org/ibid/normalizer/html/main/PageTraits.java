package org.ibid.normalizer.html.main;

import java.util.List;
import java.util.Set;
import org.ibid.normalizer.html.metadata.Metadata;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Region;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.jspecify.annotations.Nullable;

/** What kind of page it is, as numbers: article, shop, forum, listing, documentation all show in these. */
final class PageTraits {

    static final int COUNT = 25;

    private PageTraits() {}

    static float[] of(Page page, Metadata metadata) {
        float[] values = new float[COUNT];
        Row row = new Row(values, 0);
        Region all = page.regions().getFirst();
        row.add(Math.log(1 + all.words));
        row.add(all.proseChars / (1.0 + all.chars));
        row.add(all.linkChars / (1.0 + all.chars));
        row.add(Math.log(1 + all.segments));
        row.add(all.words / (1.0 + all.segments));
        row.add(all.proseSegments / (1.0 + all.segments));
        counts(row, page);
        Set<String> types = metadata.types();
        row.add(has(types, "Article", "NewsArticle", "BlogPosting", "TechArticle", "Report", "ScholarlyArticle"));
        row.add(has(types, "Product", "ProductGroup", "Offer", "AggregateOffer"));
        row.add(has(types, "ItemList", "CollectionPage", "SearchResultsPage", "OfferCatalog"));
        row.add(has(types, "DiscussionForumPosting", "QAPage", "Question", "Comment"));
        row.add(has(types, "FAQPage"));
        row.add(has(types, "LocalBusiness", "Service", "Organization", "ProfessionalService"));
        String type = metadata.openGraphType() == null ? "" : metadata.openGraphType();
        row.add(type.startsWith("article"));
        row.add(type.startsWith("product") || type.contains("product"));
        row.add(type.startsWith("website"));
        row.add(metadata.published() != null);
        row.add(!metadata.byline().isEmpty());
        row.add(metadata.discussion());
        address(row, metadata.url());
        row.end();
        return values;
    }

    private static void counts(Row row, Page page) {
        int articles = 0;
        int cards = 0;
        int prices = 0;
        int posts = 0;
        for (Region region : page.regions()) {
            articles += region.role == Role.ARTICLE ? 1 : 0;
            cards += Hint.CARD.isIn(region.hints) ? 1 : 0;
            prices += Hint.PRICE.isIn(region.hints) ? 1 : 0;
            posts += Hint.POST.isIn(region.hints) ? 1 : 0;
        }
        row.add(Math.min(30, articles));
        row.add(Math.log(1 + cards));
        row.add(Math.log(1 + prices));
        row.add(Math.log(1 + posts));
        int code = 0;
        for (Segment segment : page.segments()) {
            code += segment.region.isWithin(Role.PRE) ? segment.words : 0;
        }
        row.add((double) code / Math.max(1, page.regions().getFirst().words));
    }

    private static void address(Row row, @Nullable String url) {
        String path = url == null ? "" : url.substring(Math.min(url.length(), Math.max(0, url.indexOf('/', 8))));
        row.add(path.length());
        row.add(path.chars().filter(c -> c == '/').count());
    }

    private static boolean has(Set<String> types, String... wanted) {
        return List.of(wanted).stream().anyMatch(types::contains);
    }
}
