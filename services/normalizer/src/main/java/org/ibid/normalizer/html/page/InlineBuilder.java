package org.ibid.normalizer.html.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ibid.contracts.Inline;
import org.ibid.normalizer.unicode.Characters;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Notes where links, anchors, superscripts and their kin begin and end in the text that is gathered. */
final class InlineBuilder {

    private static final int LONGEST_NAME = 200;

    private final Links links;
    private final List<Inline> inlines;
    private final SegmentBuilder text;
    private final Set<String> targets = new HashSet<>();
    private final Deque<Open> opened = new ArrayDeque<>();

    /** An inline element, or one that bears an id, whose end is not reached yet. */
    private record Open(
            Element element,
            Inline.@Nullable Kind kind,
            @Nullable String target,
            int start,
            int outerHints) {}

    InlineBuilder(Links links, List<Inline> inlines, SegmentBuilder text) {
        this.links = links;
        this.inlines = inlines;
        this.text = text;
    }

    void open(Element element, Role role, AttributeReader names) {
        Inline.Kind kind = null;
        String target = null;
        switch (role) {
            case LINK -> {
                text.linkDepth++;
                target = links.target(element);
                kind = target == null ? null : Inline.Kind.LINK;
                if (target != null && target.startsWith("#")) {
                    targets.add(target.substring(1));
                }
            }
            case SUPERSCRIPT -> kind = Inline.Kind.SUPERSCRIPT;
            case SUBSCRIPT -> kind = Inline.Kind.SUBSCRIPT;
            case CITE -> kind = Inline.Kind.CITE;
            case QUOTED -> kind = Inline.Kind.QUOTED;
            case BUTTON -> text.buttonDepth++;
            default -> {}
        }
        String name = !names.id.isEmpty() ? names.id : role == Role.LINK ? element.attr("name") : "";
        boolean hinted = !role.isBlock() && names.hints != 0;
        if (!name.isEmpty() && name.length() < LONGEST_NAME) {
            opened.push(new Open(element, Inline.Kind.ANCHOR, name, text.length(), text.inlineHints));
        }
        if (kind != null || hinted) {
            opened.push(new Open(element, kind, target, text.length(), text.inlineHints));
        }
        text.inlineHints |= hinted ? names.hints : 0;
    }

    void leave(Element element, Role role) {
        while (!opened.isEmpty() && opened.peek().element() == element) {
            Open open = opened.pop();
            text.inlineHints = open.outerHints();
            close(open);
        }
        if (role == Role.LINK) {
            text.linkDepth--;
        } else if (role == Role.BUTTON) {
            text.buttonDepth--;
        }
    }

    private void close(Open open) {
        if (open.kind() == null) {
            return;
        }
        int end = text.length();
        int start = Math.min(open.start(), end);
        while (end > start && Characters.isSpace(text.charAt(end - 1))) {
            end--;
        }
        while (start < end && Characters.isSpace(text.charAt(start))) {
            start++;
        }
        if (start < end || open.kind() == Inline.Kind.ANCHOR) {
            inlines.add(new Inline(open.kind(), start, end, open.target()));
        }
    }

    /** All of them but the anchors that no link points at. */
    List<Inline> found() {
        List<Inline> found = new ArrayList<>(inlines.size());
        for (Inline inline : inlines) {
            if (inline.kind() != Inline.Kind.ANCHOR || targets.contains(inline.target())) {
                found.add(inline);
            }
        }
        return found;
    }
}
