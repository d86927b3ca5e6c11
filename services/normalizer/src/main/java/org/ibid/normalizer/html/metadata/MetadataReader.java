package org.ibid.normalizer.html.metadata;

import java.util.List;
import java.util.Locale;
import org.ibid.normalizer.html.page.Cues;
import org.ibid.normalizer.html.page.Page;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads what a page declares and shows of itself. */
public final class MetadataReader {

    private MetadataReader() {}

    /** @param url where the page came from, or null */
    public static Metadata read(Page page, String url) {
        Document document = page.document();
        Declared declared = Declared.of(page.cues());
        LinkedData data = LinkedData.of(page.cues());
        String site = site(declared, data);
        String language = language(document, declared);
        String canonical = canonical(page.cues(), declared, url);
        String title = new Titles(page, declared, data, site).find();
        int titleAt = TitlePlace.of(page, title);
        PageDates dates = new PageDates(page, declared, data, canonical, language, titleAt);
        List<String> byline = new Bylines(page, declared, data, site, canonical, titleAt).find();
        return new Metadata(
                title,
                byline,
                dates.published(),
                dates.modified(),
                language,
                canonical,
                site,
                data.types(),
                declared.first("og:type"));
    }

    private static String site(Declared declared, LinkedData data) {
        String site = declared.first(
                "og:site_name",
                "citation_journal_title",
                "application-name",
                "dc.publisher",
                "apple-mobile-web-app-title");
        return Titles.regular(site != null ? site : data.publisher());
    }

    private static String language(Document document, Declared declared) {
        Element html = document.firstElementChild();
        String said = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        if (said.isBlank()) {
            said = declared.first(
                    "og:locale",
                    "content-language",
                    "dc.language",
                    "dcterms.language",
                    "citation_language",
                    "inlanguage");
        }
        if (said == null || said.isBlank() || said.length() > 20) {
            return null;
        }
        String tag = Locale.forLanguageTag(said.strip().replace('_', '-')).toLanguageTag();
        return tag.equals("und") ? null : tag;
    }

    private static String canonical(Cues cues, Declared declared, String url) {
        String said = null;
        for (int i = 0; said == null && i < cues.links.size(); i++) {
            Element link = cues.links.get(i);
            said = link.attr("rel").equalsIgnoreCase("canonical")
                    ? link.attr("href").strip()
                    : null;
        }
        said = said != null ? said : declared.first("og:url");
        if (said == null || said.isBlank()) {
            return url;
        }
        String absolute = url == null ? said : StringUtil.resolve(url, said);
        return absolute.startsWith("http") ? absolute : url;
    }
}
