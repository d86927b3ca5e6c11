package org.ibid.normalizer.html.main;

import java.util.List;
import java.util.Set;
import org.ibid.normalizer.html.metadata.Metadata;

/** What kind of page it is, as far as that decides how much of it is kept. */
enum PageKind {
    /** One text of one writer, and around it what the site has else: what is doubtful beside such a text is seldom part of it. */
    ARTICLE(0.6),
    /** A thread, a listing, a product, a manual: the document is made of many parts, each doubtful alone. */
    OTHER(0);

    private static final List<String> ARTICLES =
            List.of("Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "OpinionNewsArticle");
    private static final List<String> OTHERS = List.of("Product", "ItemList", "CollectionPage", "QAPage", "FAQPage");

    /** Log odds that are taken from each segment's before the cut. */
    final double doubt;

    PageKind(double doubt) {
        this.doubt = doubt;
    }

    static PageKind of(Metadata metadata) {
        Set<String> types = metadata.types();
        String openGraph = metadata.openGraphType() == null ? "" : metadata.openGraphType();
        boolean declared = openGraph.startsWith("article") || ARTICLES.stream().anyMatch(types::contains);
        boolean signed = metadata.published() != null && !metadata.byline().isEmpty();
        boolean other = metadata.discussion() || OTHERS.stream().anyMatch(types::contains);
        return (declared || signed) && !other ? ARTICLE : OTHER;
    }
}
