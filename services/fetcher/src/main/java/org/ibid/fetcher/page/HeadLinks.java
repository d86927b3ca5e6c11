package org.ibid.fetcher.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.PageLinks;
import org.ibid.stage.intake.WebUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the links of a page's head, out of its first 64 KiB. */
public final class HeadLinks {

    private static final int BEGINNING = 64 << 10;

    private static final Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

    /** As browsers read it (HTML, 4.2.5.3): the quotes may be there or not. */
    private static final Pattern REFRESH =
            Pattern.compile("(?is)\\s*[0-9.]+\\s*[;,\\s]\\s*(?:url\\s*=\\s*)?(?:\"([^\"]*)|'([^']*)|(\\S.*))");

    private HeadLinks() {}

    /**
     * @param mediaType as declared; null when it was not
     * @param charset as declared; null when it was not
     * @param url where the page stands
     * @return null where it gives none, or is no page
     */
    public static @Nullable PageLinks read(
            InputStream page, @Nullable String mediaType, @Nullable String charset, String url) throws IOException {
        if (mediaType == null || !PAGES.contains(mediaType)) {
            return null;
        }
        byte[] beginning = page.readNBytes(BEGINNING);
        Document read = Jsoup.parse(new ByteArrayInputStream(beginning), known(charset), url);
        PageLinks links = new PageLinks(link(read, "canonical", url), link(read, "amphtml", url), refresh(read, url));
        return links.equals(new PageLinks(null, null, null)) ? null : links;
    }

    private static @Nullable String known(@Nullable String charset) {
        try {
            return charset != null && Charset.isSupported(charset) ? charset : null;
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }

    private static @Nullable String link(Document page, String relation, String url) {
        for (Element link : page.select("link[rel][href]")) {
            String relations = link.attr("rel").toLowerCase(Locale.ROOT).strip();
            if (List.of(relations.split("\\s+")).contains(relation)) {
                return absolute(url, link.attr("href"));
            }
        }
        return null;
    }

    private static @Nullable String refresh(Document page, String url) {
        for (Element meta : page.select("meta[http-equiv=refresh]")) {
            Matcher refresh = REFRESH.matcher(meta.attr("content"));
            if (refresh.lookingAt()) {
                String target = refresh.group(1) != null
                        ? refresh.group(1)
                        : refresh.group(2) != null ? refresh.group(2) : refresh.group(3);
                return absolute(url, target);
            }
        }
        return null;
    }

    private static @Nullable String absolute(String base, String href) {
        try {
            return href.isBlank()
                    ? null
                    : WebUrl.parse(base).resolve(href.strip()).toString();
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
