package org.ibid.normalizer.odt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** The lists that are open, their counts, and the label of the next paragraph in them. */
final class OdtLists {

    private final OdtStyles styles;
    private final Deque<Open> open = new ArrayDeque<>();
    /** Lists that stand around a note, the innermost first; the sentinel parts them from those in it. */
    private final Deque<Deque<Open>> suspended = new ArrayDeque<>();
    /** Where the last list of a style and depth had counted to. */
    private final Map<String, Integer> reached = new HashMap<>();

    private static final class Open {
        private @Nullable String style;
        private int count;
        private boolean fresh;
        private int start = -1;
    }

    /**
     * @param depth from 1
     * @param number what a browser prints by itself
     * @param printed what it does not, or empty
     */
    record Label(int depth, @Nullable Integer number, String printed) {}

    OdtLists(OdtStyles styles) {
        this.styles = styles;
    }

    void open(XmlEvents element) {
        Open list = new Open();
        String own = element.attribute("style-name");
        list.style = own == null && !open.isEmpty() ? open.peek().style : own;
        boolean goesOn =
                "true".equals(element.attribute("continue-numbering")) || element.attribute("continue-list") != null;
        list.count = goesOn ? reached.getOrDefault(list.style + '/' + (open.size() + 1), 0) : 0;
        open.push(list);
    }

    void item(XmlEvents element) {
        if (!open.isEmpty()) {
            open.peek().fresh = true;
            open.peek().start = element.number("start-value", -1);
        }
    }

    void close() {
        if (!open.isEmpty()) {
            reached.put(open.peek().style + '/' + open.size(), open.peek().count);
            open.pop();
        }
    }

    /** A note begins, outside of any list. */
    void suspend() {
        suspended.push(new ArrayDeque<>(open));
        open.clear();
    }

    void resume() {
        if (!suspended.isEmpty()) {
            open.clear();
            open.addAll(suspended.pop());
        }
    }

    /** For the first paragraph of an item; none for any other. */
    @Nullable
    Label next() {
        Open list = open.peek();
        if (list == null || !list.fresh) {
            return null;
        }
        list.fresh = false;
        OdtStyles.Level level = styles.level(list.style, open.size());
        if (level == null || level.ordinals() == null) {
            return new Label(open.size(), null, "");
        }
        list.count = list.start >= 0 ? list.start : list.count == 0 ? level.start() : list.count + 1;
        return level.isPlain()
                ? new Label(open.size(), list.count, "")
                : new Label(open.size(), null, level.label(list.count));
    }
}
