package org.ibid.normalizer.html.metadata;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.html.metadata.Bylines.Signed;
import org.ibid.normalizer.html.metadata.PageDates.Dated;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.language.LanguageTag;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page declares and shows of itself. */
public final class MetadataReader {

    private static final int LONGEST_SECTION = 60;

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final Map<String, String> provenance = new HashMap<>();

    private MetadataReader(Page page) {
        this.page = page;
        this.declared = Declared.of(page.cues());
        this.data = LinkedData.of(page.cues());
    }

    /** @param url where the page came from; @param fetchedAt when */
    public static Metadata read(Page page, @Nullable String url, @Nullable Instant fetchedAt) {
        return new MetadataReader(page).read(url, fetchedAt);
    }

    private Metadata read(@Nullable String url, @Nullable Instant fetchedAt) {
        String site = noted("site", site());
        String language = noted("language", language());
        String canonical = noted("url", canonical(url));
        String title = noted("title", new Titles(page, declared, data, site).find());
        int titleAt = TitlePlace.of(page, title);
        boolean discussion = Discussion.is(page, declared, data, canonical);
        PageDates dates = new PageDates(page, declared, data, canonical, language, titleAt, discussion, fetchedAt);
        Signed signed = new Bylines(page, declared, data, site, titleAt).find(discussion);
        if (!signed.isEmpty()) {
            provenance.put("byline", signed.from());
        }
        Stated type = declared.first("og:type");
        return new Metadata(
                title,
                signed.names(),
                noted("published", dates.published()),
                noted("modified", dates.modified()),
                language,
                canonical,
                site,
                noted("section", section()),
                provenance,
                discussion,
                data.types(),
                Stated.value(type));
    }

    private @Nullable String noted(String field, @Nullable Stated stated) {
        if (stated == null) {
            return null;
        }
        provenance.put(field, stated.from());
        return stated.value();
    }

    private @Nullable String noted(String field, @Nullable Dated dated) {
        return dated == null ? null : noted(field, new Stated(dated.date().toString(), dated.from()));
    }

    private @Nullable Stated site() {
        Stated site = declared.first(
                "og:site_name",
                "citation_journal_title",
                "application-name",
                "dc.publisher",
                "apple-mobile-web-app-title");
        if (site == null && data.publisher() != null) {
            site = new Stated(data.publisher(), "json-ld publisher");
        }
        return site == null ? null : Stated.of(Titles.regular(site.value()), site.from());
    }

    private @Nullable Stated section() {
        Stated section = data.text("articleSection");
        section = section != null
                ? section
                : declared.first(
                        "article:section", "og:article:section", "parsely-section", "sailthru.section", "section");
        if (section == null) {
            return null;
        }
        String name = Titles.regular(section.value());
        return name == null || name.length() > LONGEST_SECTION ? null : new Stated(name, section.from());
    }

    private @Nullable Stated language() {
        Document document = page.document();
        Element html = document.firstElementChild();
        String lang = html == null ? "" : html.attr("lang").isEmpty() ? html.attr("xml:lang") : html.attr("lang");
        Stated language = lang.isBlank()
                ? declared.first(
                        "og:locale",
                        "content-language",
                        "dc.language",
                        "dcterms.language",
                        "citation_language",
                        "inlanguage")
                : new Stated(lang, "html lang");
        return language == null ? null : Stated.of(LanguageTag.of(language.value()), language.from());
    }

    private @Nullable Stated canonical(@Nullable String url) {
        Stated stated = null;
        List<Element> links = page.cues().links;
        for (int i = 0; stated == null && i < links.size(); i++) {
            Element link = links.get(i);
            stated = link.attr("rel").equalsIgnoreCase("canonical")
                    ? new Stated(link.attr("href").strip(), "link canonical")
                    : null;
        }
        stated = stated != null ? stated : declared.first("og:url");
        Stated own = url == null ? null : new Stated(url, "address");
        if (stated == null || stated.value().isBlank()) {
            return own;
        }
        String absolute = url == null ? stated.value() : StringUtil.resolve(url, stated.value());
        return absolute.startsWith("http") ? new Stated(absolute, stated.from()) : own;
    }
}
