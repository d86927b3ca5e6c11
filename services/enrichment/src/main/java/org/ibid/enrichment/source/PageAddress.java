package org.ibid.enrichment.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.ibid.contracts.TrackingParameters;

/**
 * One spelling for the addresses that lead to one page: https, host in lower case without {@code www.}, no default port, no
 * fragment, no tracking parameters, no slash at the end. More is taken for the same here than in the canonical URL that gives a
 * document its id: two sources made one are a wrong link, two documents made one are a loss.
 */
final class PageAddress {

    private static final int LONGEST = 2_000;

    private PageAddress() {}

    /** Empty when it is not an absolute http address. */
    static Optional<String> of(String url) {
        if (url == null || url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip());
            String scheme = uri.getScheme();
            if (scheme == null
                    || uri.getHost() == null
                    || !scheme.toLowerCase(Locale.ROOT).startsWith("http")) {
                return Optional.empty();
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            host = host.startsWith("www.") ? host.substring(4) : host;
            boolean usual = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443;
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            while (path.endsWith("/")) {
                path = path.substring(0, path.length() - 1);
            }
            return Optional.of(
                    "https://" + host + (usual ? "" : ":" + uri.getPort()) + path + query(uri.getRawQuery()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String query(String raw) {
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        StringJoiner kept = new StringJoiner("&", "?", "").setEmptyValue("");
        for (String parameter : raw.split("&")) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (!name.isEmpty() && !TrackingParameters.isLikely(name)) {
                kept.add(parameter);
            }
        }
        return kept.toString();
    }
}
