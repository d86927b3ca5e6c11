package org.ibid.normalizer.jats;

import java.util.List;
import org.ibid.contracts.Text;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.media.DocumentFailure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads an article in JATS: title, authors, date and language from its header, sections, notes and references as its markup says,
 * each {@code xref} a link to what it points at. Of several articles in one file the first is read.
 */
public final class JatsText {

    private static final String FORMAT = "JATS article";

    private JatsText() {}

    /** @throws DocumentFailure {@code damaged} */
    public static Text read(String xml, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Document document = Jsoup.parse(xml, "", Parser.xmlParser());
        Element article = document.selectFirst("article:has(front)");
        if (article == null) {
            throw DocumentFailure.damaged(FORMAT);
        }
        JatsHeader header = JatsHeader.of(article);
        List<String> parts = List.of("front > article-meta > abstract", "body", "back", "floats-group");
        StringBuilder html = new StringBuilder();
        for (String part : parts) {
            article.select("> " + part).forEach(element -> html.append(JatsMarkup.html(element)));
        }
        return WholeDocument.read(
                        html.toString(),
                        url,
                        header.title(),
                        titleHint,
                        header.authors(),
                        header.published(),
                        header.language())
                .withSite(header.journal());
    }
}
