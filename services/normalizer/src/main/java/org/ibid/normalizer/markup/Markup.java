package org.ibid.normalizer.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Blocks as HTML, one after the other; at most 64 Mi characters. */
public final class Markup {

    private static final int LARGEST = 64 << 20;
    private static final int DEEPEST_LIST = 9;

    private final StringBuilder html = new StringBuilder();
    /** The lists that are open, the outermost first: {@code ul} or {@code ol}. */
    private final Deque<String> lists = new ArrayDeque<>();

    /**
     * @param tag like {@code p}, {@code h2} or {@code p class="bibliography"}
     * @throws DocumentFailure {@code text-too-large}
     */
    public void block(String tag, String inner) throws DocumentFailure {
        endLists();
        html.append('<').append(tag).append('>').append(inner).append("</");
        html.append(tag, 0, tag.indexOf(' ') < 0 ? tag.length() : tag.indexOf(' '))
                .append(">\n");
        checkSize();
    }

    /**
     * A list item.
     *
     * @param level from 0
     * @param number what a browser is to print before it, if anything
     */
    public void item(int level, @Nullable Integer number, String inner) throws DocumentFailure {
        int depth = Math.clamp(level, 0, DEEPEST_LIST - 1) + 1;
        String list = number == null ? "ul" : "ol";
        while (lists.size() > depth || lists.size() == depth && !lists.getLast().equals(list)) {
            endList();
        }
        if (lists.size() == depth) {
            html.append("</li>");
        }
        while (lists.size() < depth) {
            html.append('<').append(list).append('>');
            lists.addLast(list);
            html.append(lists.size() < depth ? "<li>" : "");
        }
        html.append(number == null ? "<li>" : "<li value=\"" + number + "\">").append(inner);
        checkSize();
    }

    public void open(String tag) {
        endLists();
        html.append('<').append(tag).append('>');
    }

    /** What stands inside the element that was opened last. */
    public void inside(String inner) throws DocumentFailure {
        html.append(inner);
        checkSize();
    }

    public void close(String tag) {
        endLists();
        html.append("</").append(tag).append('>');
    }

    /** Notes as the last section, each with its label before it. */
    public void notes(List<Note> notes) throws DocumentFailure {
        if (notes.isEmpty()) {
            return;
        }
        endLists();
        html.append("<section class=\"footnotes\"><ul>");
        for (Note note : notes) {
            html.append("<li id=\"").append(Phrase.quoted(note.id())).append("\">");
            html.append(Phrase.quoted(note.label()))
                    .append(' ')
                    .append(note.html())
                    .append("</li>\n");
            checkSize();
        }
        html.append("</ul></section>");
    }

    public String html() {
        endLists();
        return html.toString();
    }

    private void endLists() {
        while (!lists.isEmpty()) {
            endList();
        }
    }

    private void endList() {
        html.append("</li></").append(lists.removeLast()).append(">\n");
    }

    private void checkSize() throws DocumentFailure {
        if (html.length() > LARGEST) {
            throw new DocumentFailure("text-too-large", "The text has more than " + LARGEST + " characters.");
        }
    }
}
