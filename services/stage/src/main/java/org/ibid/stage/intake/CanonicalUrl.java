package org.ibid.stage.intake;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.TrackingParameters;

/**
 * One form for the many ways to write a URL: as browsers read it ({@link WebUrl}), with RFC 3986 normalization, without the
 * fragment and without parameters that only track where a reader came from.
 */
public final class CanonicalUrl {

    private static final BasicURLNormalizer NORMALIZER = BasicURLNormalizer.newBuilder()
            .queryParamsToRemove(TrackingParameters.EVERYWHERE)
            .build();

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    private CanonicalUrl() {}

    /** @throws IllegalArgumentException when it is not an absolute http or https URL, with the reason */
    public static String of(String url) {
        String read = WebUrl.parse(url).toString();
        String canonical = NORMALIZER.filter(decodeUnreserved(read));
        // the normalizer knows no IPv6 addresses
        return canonical == null ? read : canonical;
    }

    /** RFC 3986 6.2.2.2; done here because the normalizer breaks a query behind such an escape (crawler-commons 559). */
    private static String decodeUnreserved(String url) {
        Matcher escapes = ESCAPE.matcher(url);
        return escapes.replaceAll(escape -> {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            boolean unreserved = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return Matcher.quoteReplacement(unreserved ? String.valueOf(c) : escape.group());
        });
    }
}
