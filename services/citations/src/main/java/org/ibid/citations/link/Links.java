package org.ibid.citations.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Link;
import org.ibid.contracts.Text;
import org.ibid.wording.Letters;

/**
 * The hyperlinks of a text: those of the markup that lead out of the document, and URLs printed in the text. A link inside
 * the document is a marker's business.
 */
public final class Links {

    private static final int LONGEST = 2000;

    private Links() {}

    /** In order of start; a printed URL inside a marked-up link is not told twice. */
    public static List<Link> of(Text text, String content) {
        List<Link> links = new ArrayList<>();
        for (Inline inline : text.inlines()) {
            String target = inline.target();
            boolean within = inline.kind() == Inline.Kind.LINK && inline.end() <= content.length();
            if (within && target != null && !target.isBlank() && !target.startsWith("#")) {
                links.add(link(target, content, inline.start(), inline.end()));
            }
        }
        links.sort(Comparator.comparingInt(Link::start).thenComparingInt(Link::end));
        List<Link> printed = printed(content, List.copyOf(links));
        if (!printed.isEmpty()) {
            links.addAll(printed);
            links.sort(Comparator.comparingInt(Link::start).thenComparingInt(Link::end));
        }
        return links;
    }

    private static List<Link> printed(String content, List<Link> marked) {
        List<Link> printed = new ArrayList<>();
        int next = 0;
        int covered = 0;
        int at = nextUrl(content, 0);
        while (at >= 0) {
            int end = urlEnd(content, at);
            while (next < marked.size() && marked.get(next).start() <= at) {
                covered = Math.max(covered, marked.get(next).end());
                next++;
            }
            if (at >= covered
                    && end - at > 10
                    && (next == marked.size() || marked.get(next).start() >= end)) {
                String url = content.substring(at, end);
                printed.add(link(url.startsWith("www.") ? "http://" + url : url, content, at, end));
            }
            at = nextUrl(content, Math.max(end, at + 1));
        }
        return printed;
    }

    /** The next place where {@code http://}, {@code https://} or {@code www.} begins a word. */
    private static int nextUrl(String content, int from) {
        for (int i = from; i + 7 < content.length(); i++) {
            char c = content.charAt(i);
            boolean http = c == 'h' && (content.startsWith("http://", i) || content.startsWith("https://", i));
            boolean begins = http || (c == 'w' && content.startsWith("www.", i));
            if (begins && (i == 0 || isBoundary(content.charAt(i - 1)))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a URL may begin after this character; a slash means that it stands inside another. */
    private static boolean isBoundary(char c) {
        return !Character.isLetterOrDigit(c) && c != '/';
    }

    /** Without the punctuation of the sentence around it; a closing bracket stays if it was opened inside. */
    private static int urlEnd(String content, int start) {
        int end = start;
        int limit = Math.min(content.length(), start + LONGEST);
        int opened = 0;
        while (end < limit) {
            char c = content.charAt(end);
            if (Letters.isSpace(c) || "<>\"“”«»{}|^`".indexOf(c) >= 0) {
                break;
            }
            if (c == ')' && --opened < 0) {
                break;
            }
            opened += c == '(' ? 1 : 0;
            end++;
        }
        while (end > start && ".,;:!?'’]".indexOf(content.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static Link link(String href, String content, int start, int end) {
        return new Link(href, content.substring(start, end), start, end, null);
    }
}
