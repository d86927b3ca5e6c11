package org.ibid.normalizer.html;

import java.util.List;
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
            Matcher captured = CAPTURED.matcher(link.attr("href"));
            if (captured.matches()) {
                link.attr("href", captured.group(1));
            }
        }
    }

    /** By its address or by the scripts in its head: no search through the page. */
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
        return false;
    }
}
