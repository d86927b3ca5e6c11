package org.ibid.normalizer.html;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page as a web archive shows it: the archive's toolbar above it, and the archive's address before that of each link. */
final class ArchiveCapture {

    /** Ids of what the Wayback Machine and its kin put on the page. */
    private static final List<String> TOOLBARS = List.of("wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato");

    /** Timestamp, kind of resource, and the address that was captured. */
    private static final Pattern CAPTURED =
            Pattern.compile("^(?:https?://[^/]+)?/(?:[\\w-]+/){0,3}\\d{8,14}(?:[a-z]{2}_)?/(https?:/{1,2}.+)$");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][\\w+.-]{1,20}:");
    private static final Pattern HOST = Pattern.compile("https?:/{1,2}(?:www\\.)?([^/?#]+)");

    private static final List<String> PLAYERS =
            List.of("/_static/js/bundle-playback", "web-static.archive.org", "wombat.js");
    private static final List<String> HOSTS =
            List.of("://web.archive.org/", "archive-it.org/", "://webarchive.", "://arquivo.pt/");

    private ArchiveCapture() {}

    /** Undoes it where it is one. */
    static void undo(Document document, @Nullable String url) {
        if (!isOne(document, url)) {
            return;
        }
        for (String toolbar : TOOLBARS) {
            document.select("#" + toolbar).remove();
        }
        for (Element link : document.select("[href^=http], [href^=/]")) {
            String captured = captured(link.attr("href"));
            if (captured != null) {
                link.attr("href", captured);
            }
        }
    }

    /** The address that was captured; null of any other. */
    private static @Nullable String captured(String href) {
        Matcher captured = CAPTURED.matcher(href);
        return href.indexOf("/http", 1) > 0 && captured.matches() ? captured.group(1) : null;
    }

    /** All its links to its own site lead through an archive: it was saved there, under the address that it had before. */
    private static boolean leadsThroughOne(Document document, String url) {
        String site = host(url);
        boolean through = false;
        Iterator<Element> links = document.selectStream("a[href]").iterator();
        while (links.hasNext()) {
            String href = links.next().attr("href").strip();
            String captured = captured(href);
            if (captured == null
                    && !href.startsWith("#")
                    && (!SCHEME.matcher(href).lookingAt() || isOf(site, href))) {
                return false;
            }
            through |= captured != null && isOf(site, captured);
        }
        return through;
    }

    private static boolean isOf(String site, String href) {
        return !site.isEmpty() && site.equals(host(href));
    }

    private static String host(String url) {
        Matcher host = HOST.matcher(url);
        return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** By its address, by the scripts in its head, or by its links; of most pages the first links tell that it is none. */
    private static boolean isOne(Document document, @Nullable String url) {
        if (url != null && HOSTS.stream().anyMatch(url::contains)) {
            return true;
        }
        for (Element child = document.head().firstElementChild(); child != null; child = child.nextElementSibling()) {
            String script = child.attr("src");
            if (!script.isEmpty() && PLAYERS.stream().anyMatch(script::contains)) {
                return true;
            }
        }
        return url != null && leadsThroughOne(document, url);
    }
}
