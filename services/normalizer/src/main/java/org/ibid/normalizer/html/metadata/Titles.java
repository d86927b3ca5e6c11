package org.ibid.normalizer.html.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ibid.normalizer.html.page.Hint;
import org.ibid.normalizer.html.page.Page;
import org.ibid.normalizer.html.page.Role;
import org.ibid.normalizer.html.page.Segment;
import org.ibid.normalizer.unicode.Characters;

/** The document's title: a heading that the declared titles confirm, else the declared one without the site's name. */
final class Titles {

    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " : ", " / ", " < ", " ~ ");

    private final Page page;
    private final Declared declared;
    private final LinkedData data;
    private final String site;

    Titles(Page page, Declared declared, LinkedData data, String site) {
        this.page = page;
        this.declared = declared;
        this.data = data;
        this.site = site;
    }

    String find() {
        String element = regular(page.document().title());
        String open =
                regular(declared.first("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"));
        String headline = regular(data.text("headline"));
        List<String> headings = headings();
        for (String heading : headings) {
            boolean confirmed = squeeze(heading).length() > 3
                    && (contains(open, heading) || contains(element, heading) || same(headline, heading));
            if (confirmed) {
                return heading;
            }
        }
        if (!headings.isEmpty()
                && headings.size() == 1
                && similar(headings.getFirst(), open == null ? element : open)) {
            return headings.getFirst();
        }
        if (open != null) {
            return bare(open);
        }
        if (headline != null) {
            return headline;
        }
        if (element != null) {
            return bare(element);
        }
        return headings.isEmpty() ? null : headings.getFirst();
    }

    /** First-level headings outside chrome, in order; where there are none, second-level ones. */
    private List<String> headings() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (Segment segment : page.segments()) {
            int level = segment.headingLevel();
            boolean candidate = level > 0
                    && level < 3
                    && segment.length() > 2
                    && segment.length() < 300
                    && !segment.region.within(Role.NAV)
                    && !segment.region.within(Role.FOOTER)
                    && !Hint.OVERLAY.in(segment.region.allHints);
            if (candidate) {
                (level == 1 ? first : second).add(page.text(segment).replace('\n', ' '));
            }
        }
        if (first.isEmpty()) {
            return second.size() > 6 ? second.subList(0, 6) : second;
        }
        return first;
    }

    /** Without the site's name or the sections before or after the separator. */
    private String bare(String title) {
        String bare = title;
        for (String separator : SEPARATORS) {
            int last = bare.lastIndexOf(separator);
            if (last > 0) {
                String before = bare.substring(0, last).strip();
                String after = bare.substring(last + separator.length()).strip();
                if (isSite(after)
                        || separator.equals(" | ") && words(before) > 2
                        || words(after) < 4 && words(before) > words(after) + 1) {
                    bare = before;
                } else if (isSite(before)) {
                    bare = after;
                }
            }
        }
        return bare.isEmpty() ? title : bare;
    }

    private boolean isSite(String part) {
        return site != null
                && (same(site, part)
                        || squeeze(part).contains(squeeze(site))
                        || squeeze(site).contains(squeeze(part)));
    }

    private static boolean similar(String heading, String title) {
        if (title == null) {
            return true;
        }
        int shared = 0;
        String in = ' ' + title.toLowerCase(Locale.ROOT) + ' ';
        String[] words = heading.toLowerCase(Locale.ROOT).split("\\s+", -1);
        for (String word : words) {
            shared += in.contains(word) ? 1 : 0;
        }
        return shared * 2 >= words.length;
    }

    private static boolean contains(String whole, String part) {
        return whole != null && squeeze(whole).contains(squeeze(part));
    }

    private static boolean same(String a, String b) {
        return a != null && b != null && squeeze(a).equals(squeeze(b));
    }

    static String regular(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Characters.clean(text).strip().replaceAll("\\s+", " ");
    }

    private static int words(String text) {
        return text.split("\\s+", -1).length;
    }

    /** Letters and digits alone, in lower case. */
    static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                squeezed.append(Character.toLowerCase(c));
            }
        }
        return squeezed.toString();
    }
}
