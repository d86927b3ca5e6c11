package org.ibid.citations.diagnostic;

import java.util.List;
import java.util.Locale;
import org.ibid.contracts.Link;
import org.jspecify.annotations.Nullable;

/** {@code link.without-text}, {@code link.malformed} */
final class LinkFindings {

    private LinkFindings() {}

    static void report(List<Link> links, Report report) {
        for (Link link : links) {
            if (link.text().isBlank()) {
                report.info("link.without-text", link, "The link to " + Report.quoted(link.href()) + " has no text.");
            }
            String fault = fault(link.href());
            if (fault != null) {
                report.warning("link.malformed", link, Report.quoted(link.href()) + ' ' + fault + '.');
            }
        }
    }

    /** What is wrong with the URL; null when nothing is. Only what no server could answer is a fault (RFC 3986). */
    private static @Nullable String fault(String href) {
        String url = href.strip().toLowerCase(Locale.ROOT);
        if (!url.startsWith("http")) {
            return null;
        }
        int scheme = url.indexOf("://");
        if ((scheme != 4 && scheme != 5) || (scheme == 5 && url.charAt(4) != 's')) {
            return "has a broken scheme";
        }
        String rest = url.substring(scheme + 3);
        if (rest.startsWith("http:") || rest.startsWith("https:") || rest.startsWith("http//")) {
            return "has its scheme twice";
        }
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String host = rest.substring(rest.lastIndexOf('@', end) + 1, end);
        if (host.isEmpty()) {
            return "has no host";
        }
        if (host.startsWith(".") || host.contains("..") || host.indexOf(',') >= 0 || host.indexOf(' ') >= 0) {
            return "has a host that cannot exist";
        }
        return host.indexOf('.') < 0 && !host.startsWith("localhost") && !host.startsWith("[")
                ? "has a host without a domain"
                : null;
    }
}
