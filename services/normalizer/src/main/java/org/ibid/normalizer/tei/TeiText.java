package org.ibid.normalizer.tei;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Text;
import org.ibid.normalizer.date.DateGrammar;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.normalizer.html.WholeDocument;
import org.ibid.normalizer.media.DocumentFailure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a TEI text: title, authors, date and language from its header, divisions, notes and bibliographies as marked up. */
public final class TeiText {

    private static final String FORMAT = "TEI text";

    private TeiText() {}

    /** @throws DocumentFailure {@code damaged} */
    public static Text read(String xml, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Document document = Jsoup.parse(xml, "", parser);
        Element text = document.selectFirst("text");
        if (text == null) {
            throw DocumentFailure.damaged(FORMAT);
        }
        Element header = document.selectFirst("teiheader");
        Element head = header == null ? document : header;
        return WholeDocument.read(
                TeiMarkup.html(text),
                url,
                textAt(head, "filedesc > titlestmt > title"),
                titleHint,
                authors(head),
                published(head),
                language(document, head));
    }

    private static List<String> authors(Element head) {
        List<String> names = new ArrayList<>();
        for (String place : List.of("filedesc > titlestmt > author", "sourcedesc analytic > author")) {
            for (Element author : names.isEmpty() ? head.select(place) : List.<Element>of()) {
                String given = String.join(" ", author.select("forename").eachText());
                String family = textAt(author, "surname");
                String name = family == null ? author.text().strip() : (given + ' ' + family).strip();
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Of the publication itself, else of what it was made from. */
    private static @Nullable PartialDate published(Element head) {
        for (Element date : head.select("publicationstmt date, sourcedesc imprint > date")) {
            String when = date.attr("when").isEmpty() ? date.text() : date.attr("when");
            PartialDate day = DateGrammar.whole(when, false);
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    private static @Nullable String language(Document document, Element head) {
        Element root = document.firstElementChild();
        String tag = root == null ? "" : root.attr("xml:lang");
        Element used = tag.isEmpty() ? head.selectFirst("langusage > language[ident]") : null;
        tag = used == null ? tag : used.attr("ident");
        return tag.isBlank() ? null : tag;
    }

    private static @Nullable String textAt(Element element, String place) {
        Element found = element.selectFirst(place);
        return found == null || found.text().isBlank() ? null : found.text().strip();
    }
}
