package org.ibid.normalizer.html.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.unicode.Characters;
import org.ibid.normalizer.wording.EntryLabel;
import org.ibid.normalizer.wording.SectionHeading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The one walk over the tree, without recursion: collects regions, segments and inlines. */
public final class PageWalk {

    private static final int LONGEST_LINE_ALONE = 60;

    private final StringBuilder buffer = new StringBuilder(1 << 14);
    private final List<Region> regions = new ArrayList<>(512);
    private final List<Segment> segments = new ArrayList<>(512);
    private final List<Inline> inlines = new ArrayList<>();
    private final Map<String, Integer> hintCache = new HashMap<>();
    private final Set<String> targets = new HashSet<>();
    private final Deque<Open> opened = new ArrayDeque<>();
    private final Cues cues = new Cues();
    private final Links linkTargets;

    private Region region;
    private Segment segment;
    private boolean space;
    private boolean inWord;
    private int lineBreaks;
    private int linkDepth;
    private int buttonDepth;
    private int preDepth;
    private int inlineHints;

    /** An inline element, or one that bears an id, whose end is not reached yet. */
    private record Open(Element element, Inline.Kind kind, String target, int start, int outerHints) {}

    private PageWalk(Links links) {
        this.linkTargets = links;
    }

    public static Page over(Document document, String baseUrl) {
        PageWalk walk = new PageWalk(Links.of(document, baseUrl));
        walk.region = new Region(null, document, Role.BLOCK, 0, 0, false, 0);
        walk.regions.add(walk.region);
        walk.walk(document);
        walk.flush();
        walk.region.endSegment = walk.segments.size();
        Set<String> targets = walk.targets;
        walk.inlines.removeIf(i -> i.kind() == Inline.Kind.ANCHOR && !targets.contains(i.target()));
        return new Page(document, walk.buffer.toString(), walk.regions, walk.segments, walk.inlines, walk.cues);
    }

    private void walk(Node root) {
        Node node = root.childNodeSize() == 0 ? null : root.childNode(0);
        while (node != null) {
            if (node instanceof TextNode text) {
                append(text.getWholeText());
            } else if (node instanceof Element element && enter(element)) {
                if (element.childNodeSize() > 0) {
                    node = element.childNode(0);
                    continue;
                }
                leave(element);
            }
            Node next = node.nextSibling();
            while (next == null) {
                node = node.parentNode();
                if (node == null || node == root) {
                    return;
                }
                leave((Element) node);
                next = node.nextSibling();
            }
            node = next;
        }
    }

    private boolean enter(Element element) {
        String tag = element.normalName();
        Role role = Role.of(tag);
        if (role == Role.SKIP) {
            if (tag.equals("script")) {
                cues.add(element, tag, 0);
            } else if (tag.equals("head")) {
                head(element);
            }
            return false;
        }
        if (role == Role.LINE_BREAK) {
            lineBreak();
            return false;
        }
        int hints = element.attributesSize() == 0 ? 0 : hints(element);
        if (element.attributesSize() > 0) {
            cues.add(element, tag, hints);
        } else if (role == Role.INLINE && tag.equals("time")) {
            cues.add(element, tag, 0);
        }
        if (Hint.BACKLINK.in(hints)) {
            return false;
        }
        if (role.isBlock()) {
            flush();
            region = new Region(region, element, role, regions.size(), hints, isHidden(element), segments.size());
            regions.add(region);
            preDepth += role == Role.PRE ? 1 : 0;
        }
        open(element, role, hints);
        return true;
    }

    private void head(Element head) {
        for (Element child = head.firstElementChild(); child != null; child = child.nextElementSibling()) {
            cues.add(child, child.normalName(), 0);
        }
    }

    private void open(Element element, Role role, int hints) {
        Inline.Kind kind = null;
        String target = null;
        switch (role) {
            case LINK -> {
                linkDepth++;
                target = linkTargets.target(element);
                kind = target == null ? null : Inline.Kind.LINK;
                if (target != null && target.startsWith("#")) {
                    targets.add(target.substring(1));
                }
            }
            case SUPERSCRIPT -> kind = Inline.Kind.SUPERSCRIPT;
            case SUBSCRIPT -> kind = Inline.Kind.SUBSCRIPT;
            case CITE -> kind = Inline.Kind.CITE;
            case QUOTED -> kind = Inline.Kind.QUOTED;
            case BUTTON -> buttonDepth++;
            default -> {}
        }
        String id = element.attributesSize() == 0 ? "" : element.id();
        String name = !id.isEmpty() ? id : role == Role.LINK ? element.attr("name") : "";
        boolean anchor = !name.isEmpty() && name.length() < 200;
        boolean hinted = !role.isBlock() && hints != 0;
        if (kind != null || anchor || hinted) {
            int start = buffer.length();
            if (anchor) {
                opened.push(new Open(element, Inline.Kind.ANCHOR, name, start, inlineHints));
            }
            if (kind != null || hinted) {
                opened.push(new Open(element, kind, target, start, inlineHints));
            }
            inlineHints |= role.isBlock() ? 0 : hints;
        }
    }

    private void leave(Element element) {
        Role role = Role.of(element.normalName());
        if (role.isBlock()) {
            flush();
        }
        while (!opened.isEmpty() && opened.peek().element() == element) {
            Open open = opened.pop();
            inlineHints = open.outerHints();
            close(open);
        }
        switch (role) {
            case LINK -> linkDepth--;
            case BUTTON -> buttonDepth--;
            case PRE -> preDepth--;
            default -> {}
        }
        if (role.isBlock()) {
            region.endSegment = segments.size();
            region.parent.add(region);
            region = region.parent;
        }
    }

    private void close(Open open) {
        int end = buffer.length();
        if (open.kind() == null) {
            return;
        }
        int start = Math.min(open.start(), end);
        while (end > start && Characters.isSpace(buffer.charAt(end - 1))) {
            end--;
        }
        while (start < end && Characters.isSpace(buffer.charAt(start))) {
            start++;
        }
        if (start < end || open.kind() == Inline.Kind.ANCHOR) {
            inlines.add(new Inline(open.kind(), start, end, open.target()));
        }
    }

    private void append(String raw) {
        String text = Characters.clean(raw);
        boolean pre = preDepth > 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (pre && (c == '\n' || c == ' ' || c == '\t') && segment != null) {
                put(c);
                continue;
            }
            if (Characters.isSpace(c)) {
                space = segment != null;
                continue;
            }
            if (lineBreaks > 0) {
                breakLine(text, i);
            }
            if (segment == null) {
                begin();
            } else if (space) {
                put(' ');
            }
            space = false;
            put(c);
        }
    }

    private void begin() {
        segment = new Segment(region, buffer.length());
        inWord = false;
    }

    private void put(char c) {
        buffer.append(c);
        boolean letter = Character.isLetterOrDigit(c);
        if (letter && !inWord) {
            segment.words++;
            segment.linkWords += linkDepth > 0 ? 1 : 0;
            segment.capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        inWord = letter;
        if (linkDepth > 0) {
            segment.linkChars++;
        }
        if (c == ',' || c == '、' || c == '，') {
            segment.commas++;
        } else if (c == '.' || c == '!' || c == '?' || c == '。') {
            segment.stops++;
        } else if (c >= '0' && c <= '9') {
            segment.digits++;
        }
        segment.button |= buttonDepth > 0;
        segment.inlineHints |= inlineHints;
    }

    private void lineBreak() {
        if (segment != null) {
            lineBreaks++;
        }
    }

    private void breakLine(String text, int next) {
        if (segment != null) {
            if (lineBreaks > 1
                    || standsAlone()
                    || EntryLabel.at(text.substring(next, Math.min(next + 8, text.length()))) != null) {
                flush();
            } else {
                buffer.append('\n');
                inWord = false;
            }
        }
        lineBreaks = 0;
        space = false;
    }

    /** The line so far is a heading over sources or a byline, which old pages part from the text by one line break. */
    private boolean standsAlone() {
        int length = buffer.length() - segment.start;
        if (length > LONGEST_LINE_ALONE) {
            return false;
        }
        String line = buffer.substring(segment.start);
        return SectionHeading.of(line).announcesSources() || line.regionMatches(true, 0, "by ", 0, 3);
    }

    private void flush() {
        lineBreaks = 0;
        space = false;
        if (segment == null) {
            return;
        }
        int end = buffer.length();
        while (end > segment.start && Characters.isSpace(buffer.charAt(end - 1))) {
            end--;
        }
        segment.end = end;
        for (int i = inlines.size() - 1; i >= 0 && inlines.get(i).end() > segment.start; i--) {
            if (inlines.get(i).kind() == Inline.Kind.LINK) {
                segment.links++;
            }
        }
        if (segment.end > segment.start) {
            segments.add(segment);
            region.add(segment);
        }
        buffer.append('\n');
        segment = null;
    }

    private int hints(Element element) {
        int mask = 0;
        String names = element.className();
        if (!names.isEmpty()) {
            mask |= hintCache.computeIfAbsent(names, Hint::of);
        }
        String id = element.id();
        if (!id.isEmpty()) {
            mask |= Hint.of(id);
        }
        if (element.hasAttr("role")) {
            mask |= hintCache.computeIfAbsent(element.attr("role"), Hint::of);
        }
        if (element.hasAttr("itemprop")) {
            mask |= hintCache.computeIfAbsent(element.attr("itemprop"), Hint::of);
        }
        if (element.hasAttr("data-testid")) {
            mask |= hintCache.computeIfAbsent(element.attr("data-testid"), Hint::of);
        }
        return mask;
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty() && (style.contains("display:none") || style.contains("display: none"));
    }
}
