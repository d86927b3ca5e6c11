package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An absolute http or https URL, read as browsers read it (WHATWG URL): white space around it and tabs and line ends inside are
 * dropped, backslashes are slashes, dot segments are resolved, the host is in ASCII. Where a browser would send a user name and a
 * password, the URL is refused. The fragment is dropped.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII and lower case; an IPv4 address in dotted decimal, an IPv6 address in brackets
 * @param port the scheme's own where the URL names none
 * @param path begins with a slash; what may not stand in a request is percent-encoded
 * @param query without its question mark; null when there is none
 */
public record WebUrl(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable String query) {

    private static final Pattern SCHEME = Pattern.compile("(?i)(https?):");
    private static final Pattern ANY_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(?::([0-9]*))?");
    // no name is of digits alone: it would have been read as an address
    private static final Pattern ADDRESS = Pattern.compile("\\[.*|[0-9.]+");
    private static final Pattern DOT = Pattern.compile("(?i)\\.|%2e");
    private static final Pattern DOTS = Pattern.compile("(?i)(\\.|%2e){2}");

    private static final String NOT_IN_PATH = "\"#<>?`{}|^[]\\";
    private static final String NOT_IN_QUERY = "\"#<>";

    /** @throws IllegalArgumentException when it is none, with the reason */
    public static WebUrl parse(String url) {
        String cleaned = clean(url);
        Matcher scheme = SCHEME.matcher(cleaned);
        if (!scheme.lookingAt()) {
            throw new IllegalArgumentException("only absolute http and https URLs can be fetched: " + url);
        }
        int start = scheme.end();
        while (start < cleaned.length() && "/\\".indexOf(cleaned.charAt(start)) >= 0) {
            start++;
        }
        try {
            return parse(scheme.group(1).toLowerCase(Locale.ROOT), cleaned, start);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a URL: " + e.getMessage() + ": " + url, e);
        }
    }

    private static WebUrl parse(String scheme, String url, int start) {
        int end = firstOf("/\\?#", url, start);
        String authority = url.substring(start, end);
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("a user name or password is not sent");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new IllegalArgumentException("its host or port is none");
        }
        String port = parts.group(2);
        return new WebUrl(
                scheme,
                WebHost.parse(parts.group(1)),
                port == null || port.isEmpty() ? defaultPort(scheme) : port(port),
                path(url, end, ""),
                query(url, end));
    }

    /**
     * Where a {@code Location} field of a response from here leads.
     *
     * @throws IllegalArgumentException when it leads nowhere, with the reason
     */
    public WebUrl resolve(String location) {
        String cleaned = clean(location);
        if (ANY_SCHEME.matcher(cleaned).matches()) {
            return parse(cleaned);
        }
        String slashed = cleaned.substring(0, firstOf("?#", cleaned, 0)).replace('\\', '/');
        if (slashed.startsWith("//")) {
            return parse(scheme + ":" + cleaned);
        }
        if (slashed.isEmpty()) {
            return new WebUrl(scheme, host, port, path, cleaned.startsWith("?") ? query(cleaned, 0) : query);
        }
        String folder = slashed.startsWith("/") ? "" : path.substring(0, path.lastIndexOf('/') + 1);
        return new WebUrl(scheme, host, port, path(cleaned, 0, folder), query(cleaned, 0));
    }

    /** Whether the host is an address, and not a name that stands for some. */
    public boolean isAddress() {
        return ADDRESS.matcher(host).matches();
    }

    /** As it goes into a request line. */
    public String target() {
        return query == null ? path : path + "?" + query;
    }

    /** Scheme, host, and the port where it is not the scheme's own. */
    public String origin() {
        return scheme + "://" + host + (port == defaultPort(scheme) ? "" : ":" + port);
    }

    @Override
    public String toString() {
        return origin() + target();
    }

    private static String clean(String url) {
        int start = 0;
        int end = url.length();
        while (start < end && url.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && url.charAt(end - 1) <= ' ') {
            end--;
        }
        return url.substring(start, end).replaceAll("[\\t\\n\\r]", "");
    }

    private static int firstOf(String stops, String url, int start) {
        for (int i = start; i < url.length(); i++) {
            if (stops.indexOf(url.charAt(i)) >= 0) {
                return i;
            }
        }
        return url.length();
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }

    private static int port(String digits) {
        String significant = digits.replaceFirst("^0+(?=.)", "");
        int port = significant.length() > 5 ? -1 : Integer.parseInt(significant);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("its port is none");
        }
        return port;
    }

    private static String path(String url, int start, String folder) {
        String raw = folder + url.substring(start, firstOf("?#", url, start)).replace('\\', '/');
        Deque<String> segments = new ArrayDeque<>();
        String[] parts = raw.substring(raw.startsWith("/") ? 1 : 0).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            String segment = parts[i];
            boolean up = DOTS.matcher(segment).matches();
            if (up) {
                segments.pollLast();
            }
            if (!up && !DOT.matcher(segment).matches()) {
                segments.addLast(encode(segment, NOT_IN_PATH));
            } else if (i == parts.length - 1) {
                segments.addLast("");
            }
        }
        return "/" + String.join("/", segments);
    }

    private static @Nullable String query(String url, int start) {
        int mark = firstOf("?#", url, start);
        if (mark == url.length() || url.charAt(mark) == '#') {
            return null;
        }
        return encode(url.substring(mark + 1, firstOf("#", url, mark)), NOT_IN_QUERY);
    }

    private static String encode(String part, String unfit) {
        StringBuilder encoded = new StringBuilder(part.length());
        for (byte b : part.getBytes(UTF_8)) {
            if (b <= ' ' || b == 0x7f || unfit.indexOf(b) >= 0) {
                encoded.append('%').append(String.format("%02X", b & 0xff));
            } else {
                encoded.append((char) b);
            }
        }
        return encoded.toString();
    }
}
