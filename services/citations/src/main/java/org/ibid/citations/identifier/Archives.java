package org.ibid.citations.identifier;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses of web archives, and the original address that one carries. */
final class Archives {
    private static final Set<String> HOSTS = Set.of(
            "web.archive.org",
            "archive.today",
            "archive.is",
            "archive.ph",
            "archive.li",
            "archive.vn",
            "archive.md",
            "archive.fo",
            "webcitation.org",
            "perma.cc",
            "ghostarchive.org",
            "webarchive.nationalarchives.gov.uk",
            "webarchive.org.uk",
            "webarchive.loc.gov",
            "arquivo.pt",
            "archive-it.org",
            "wayback.archive-it.org",
            "web.archive.bibalex.org",
            "webcache.googleusercontent.com");

    private Archives() {}

    static boolean is(String url) {
        String host = Urls.host(url).toLowerCase(Locale.ROOT);
        return HOSTS.contains(host.startsWith("www.") ? host.substring(4) : host);
    }

    /**
     * The original address that an archive's address carries: plain or percent-encoded in its path or in its query, with or without
     * scheme behind the time of the copy; none where it carries none ({@code perma.cc/AB12-CD34}).
     */
    static @Nullable String original(String url) {
        String rest = Urls.afterHost(url, Urls.host(url));
        int plain = scheme(rest, "://", ":/");
        if (plain >= 0) {
            String query = query(rest);
            return repaired(query != null && rest.indexOf("url=") < plain ? query : rest.substring(plain));
        }
        int encoded = scheme(rest, "%3A%2F%2F", "%3a%2f%2f");
        if (encoded >= 0) {
            int end = rest.indexOf('&', encoded);
            return decoded(end < 0 ? rest.substring(encoded) : rest.substring(encoded, end));
        }
        return behindTime(rest);
    }

    private static int scheme(String text, String... joints) {
        for (int i = text.indexOf("http"); i >= 0; i = text.indexOf("http", i + 4)) {
            int end = text.startsWith("https", i) ? i + 5 : i + 4;
            for (String joint : joints) {
                if (text.startsWith(joint, end)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** {@code ?url=http://... &date=...} */
    private static @Nullable String query(String rest) {
        int from = rest.indexOf("url=http");
        int end = from < 0 ? -1 : rest.indexOf("&date=", from);
        return from < 0 ? null : rest.substring(from + 4, end < 0 ? rest.length() : end);
    }

    /** {@code http:/example.org}: some archives' paths lose the second slash. */
    private static @Nullable String repaired(String url) {
        int colon = url.indexOf(":/");
        return url.startsWith("://", colon) ? url : url.substring(0, colon) + "://" + url.substring(colon + 2);
    }

    private static @Nullable String decoded(String url) {
        try {
            return URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null; // a broken escape: what it stood for is not known
        }
    }

    /** {@code /web/20130501000000id_/www.example.org/a} */
    private static @Nullable String behindTime(String rest) {
        int slash = rest.indexOf('/', 1);
        int from = rest.startsWith("/web/") || rest.startsWith("/wayback/") ? slash + 1 : 1;
        int digits = from;
        while (digits < rest.length() && Character.isDigit(rest.charAt(digits))) {
            digits++;
        }
        int end = rest.indexOf('/', digits);
        if (digits < from + 4 || digits > from + 14 || end < 0 || end > digits + 4) {
            return null;
        }
        String original = rest.substring(end + 1);
        return Urls.isValid(original) ? original : null;
    }
}
