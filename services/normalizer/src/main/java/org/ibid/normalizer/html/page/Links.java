package org.ibid.normalizer.html.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What links point at: absolute URLs, or {@code #name} for places in the page itself. */
final class Links {

    private static final int LONGEST = 2000;

    private final String base;
    private final String self;

    private final Document document;

    /** The names of the page's places, gathered when a link needs them. */
    private @Nullable Set<String> places;

    private Links(String base, String self, Document document) {
        this.base = base;
        this.self = self;
        this.document = document;
    }

    static Links of(Document document, @Nullable String url) {
        String self = url == null ? "" : withoutFragment(url);
        String declared = declared(document.head());
        String base = declared.isEmpty() ? self : StringUtil.resolve(self, declared);
        return new Links(base.isEmpty() ? self : base, self, document);
    }

    /** The page has a place of the name. */
    private boolean isPlace(String name) {
        if (places == null) {
            Set<String> found = new HashSet<>();
            document.traverse((node, depth) -> {
                if (node instanceof Element element && element.attributesSize() > 0) {
                    found.add(element.id());
                }
            });
            places = found;
        }
        return !name.isEmpty() && places.contains(name);
    }

    private static String declared(Element head) {
        for (Element child = head.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.normalName().equals("base")) {
                return child.attr("href");
            }
        }
        return "";
    }

    /** The absolute target or {@code #name}; null for none that can be followed. */
    @Nullable
    String target(Element link) {
        String href = link.attr("href").strip();
        if (href.isEmpty() || href.length() > LONGEST || href.regionMatches(true, 0, "javascript:", 0, 11)) {
            return null;
        }
        if (href.charAt(0) == '#') {
            return href.length() == 1 ? null : "#" + decoded(href.substring(1));
        }
        int mark = href.indexOf('#');
        // publishers write their own path before the name: /articles/x#ref-CR1
        if (mark > 0 && self.isEmpty() && !isAbsolute(href) && isPlace(decoded(href.substring(mark + 1)))) {
            return "#" + decoded(href.substring(mark + 1));
        }
        String absolute = base.isEmpty() || isAbsolute(href) ? href : StringUtil.resolve(base, href);
        if (absolute.isEmpty()) {
            return href;
        }
        int fragment = absolute.indexOf('#');
        boolean inside = fragment > 0 && !self.isEmpty() && fragment == self.length() && absolute.startsWith(self);
        return inside && fragment + 1 < absolute.length() ? "#" + decoded(absolute.substring(fragment + 1)) : absolute;
    }

    private static boolean isAbsolute(String href) {
        return href.startsWith("http://") || href.startsWith("https://") || href.startsWith("mailto:");
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }

    private static String decoded(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return fragment;
        }
    }
}
