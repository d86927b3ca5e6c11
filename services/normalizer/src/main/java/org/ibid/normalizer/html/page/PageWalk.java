package org.ibid.normalizer.html.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ibid.contracts.Inline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The one walk over the tree, without recursion: collects regions, segments and inlines. */
public final class PageWalk {

    private static final int LONGEST_NUMBER = 4;

    private final Cues cues = new Cues();
    private final AttributeReader names;
    private final List<Region> regions = new ArrayList<>(512);
    private final SegmentBuilder text;
    private final InlineBuilder inlines;
    private Region region;

    private PageWalk(Document document, Links links) {
        names = new AttributeReader(new HeadingAnchors(document));
        List<Inline> closed = new ArrayList<>();
        text = new SegmentBuilder(closed);
        inlines = new InlineBuilder(links, closed, text);
        region = new Region(null, document, Role.BLOCK, 0, names, 0);
        regions.add(region);
    }

    public static Page over(Document document, @Nullable String baseUrl) {
        PageWalk walk = new PageWalk(document, Links.of(document, baseUrl));
        walk.walk(document);
        walk.text.flush(walk.region);
        walk.region.endSegment = walk.text.segments().size();
        return new Page(
                document, walk.text.text(), walk.regions, walk.text.segments(), walk.inlines.found(), walk.cues);
    }

    private void walk(Node root) {
        Node node = root.childNodeSize() == 0 ? null : root.childNode(0);
        while (node != null) {
            if (node instanceof TextNode words) {
                text.append(region, words.getWholeText());
            } else if (node instanceof Element element) {
                Role role = Role.of(element.normalName());
                if (enter(element, role)) {
                    if (element.childNodeSize() > 0) {
                        node = element.childNode(0);
                        continue;
                    }
                    leave(element, role);
                }
            }
            Node next = node.nextSibling();
            while (next == null) {
                node = node.parentNode();
                if (node == null || node == root) {
                    return;
                }
                Element left = (Element) node;
                leave(left, left == region.element ? region.role : Role.of(left.normalName()));
                next = node.nextSibling();
            }
            node = next;
        }
    }

    private boolean enter(Element element, Role role) {
        String tag = element.normalName();
        if (role == Role.SKIP) {
            if (tag.equals("script")) {
                cues.add(element, tag, 0, 0);
            } else if (tag.equals("head")) {
                head(element);
            }
            return false;
        }
        if (role == Role.LINE_BREAK) {
            text.lineBreak();
            return false;
        }
        names.read(element);
        if (names.more || Hint.BYLINE.isIn(names.hints) || tag.equals("time")) {
            cues.add(element, tag, names.hints, text.segments().size());
        }
        if (Hint.BACKLINK.isIn(names.hints) && !isNumber(element)) {
            return false;
        }
        if (role.isBlock()) {
            text.flush(region);
            region = new Region(
                    region,
                    element,
                    role,
                    regions.size(),
                    names,
                    text.segments().size());
            regions.add(region);
            text.preDepth += role == Role.PRE ? 1 : 0;
        }
        inlines.open(element, role, names);
        return true;
    }

    /** A number that leads back is a label as well, and where Org writes it the marker; arrows are neither. */
    private static boolean isNumber(Element element) {
        String text = element.text();
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && text.chars().allMatch(Character::isDigit);
    }

    private void head(Element head) {
        for (Element child = head.firstElementChild(); child != null; child = child.nextElementSibling()) {
            cues.add(child, child.normalName(), 0, 0);
        }
    }

    private void leave(Element element, Role role) {
        if (role.isBlock()) {
            text.flush(region);
        }
        inlines.leave(element, role);
        if (role == Role.PRE) {
            text.preDepth--;
        }
        if (role.isBlock()) {
            region.endSegment = text.segments().size();
            Region around = Objects.requireNonNull(region.parent);
            around.add(region);
            region = around;
        }
    }
}
