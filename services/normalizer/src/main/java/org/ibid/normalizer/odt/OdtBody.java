package org.ibid.normalizer.odt;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Masthead;
import org.ibid.normalizer.markup.Note;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Walks the content: paragraphs, spans, links, notes, lists and tables, in the order of the text. */
final class OdtBody implements XmlEvents.Handler {

    private final OdtStyles styles;
    private final Deque<Markup> markups = new ArrayDeque<>(List.of(new Markup()));
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Rise> rises = new ArrayDeque<>(List.of(Rise.LEVEL));
    private final OdtLists lists;
    private final List<Note> notes = new ArrayList<>();
    private final Deque<String> noteIds = new ArrayDeque<>();
    private @Nullable StringBuilder citation;
    private @Nullable String noteLabel;
    private final Masthead masthead = new Masthead();
    private boolean titled;
    /** Whether anything was written but the title and what stands right below it. */
    private boolean begun;

    private int tables;
    private boolean sheets;
    /** The classes of the frames of a slide that are open; empty for a frame of none. */
    private final Deque<String> frames = new ArrayDeque<>();

    /** @param style its name, in lower case; empty for a heading */
    private record Paragraph(Phrase phrase, String tag, String style) {}

    OdtBody(OdtStyles styles) {
        this.styles = styles;
        this.lists = new OdtLists(styles);
    }

    /** Whether a paragraph is styled as the title. */
    boolean isTitled() {
        return titled;
    }

    Masthead masthead() {
        return masthead;
    }

    String html() throws DocumentFailure {
        markups.getLast().notes(notes);
        return markups.getLast().html();
    }

    @Override
    public void start(XmlEvents element) throws DocumentFailure {
        if (styles.start(element)) {
            return;
        }
        switch (element.name()) {
            case "annotation",
                    "tracked-changes",
                    "table-of-content",
                    "sequence-decls",
                    "forms",
                    "note-continuation-notice-forward" -> element.skip();
            case "p" ->
                paragraphs.push(
                        new Paragraph(new Phrase(), tag(element), styles.name(element.attribute("style-name"))));
            case "frame" -> frame(element);
            case "spreadsheet" -> sheets = true;
            case "h" -> {
                int level = Math.clamp(element.number("outline-level", 1) + (titled ? 1 : 0), 1, 6);
                paragraphs.push(new Paragraph(new Phrase(), "h" + level, ""));
            }
            case "list" -> lists.open(element);
            case "list-item" -> lists.item(element);
            case "table" -> {
                sheet(element);
                open("table", 1);
            }
            case "table-row" -> markups.peek().open("tr");
            case "table-cell" -> markups.peek().open("td");
            case "note" -> noteIds.push("note-" + (notes.size() + noteIds.size() + 1));
            case "note-citation" -> citation = new StringBuilder();
            case "note-body" -> {
                markups.push(new Markup());
                lists.suspend();
            }
            default -> {
                if (!paragraphs.isEmpty()) {
                    inside(element, paragraphs.peek().phrase());
                }
            }
        }
    }

    private void frame(XmlEvents element) {
        String role = element.attribute("class");
        switch (role == null ? "" : role) {
            case "header", "footer", "date-time", "page-number" -> element.skip();
            default -> frames.push(role == null ? "" : role);
        }
    }

    private String tag(XmlEvents paragraph) {
        boolean heads = "title".equals(frames.peek());
        return heads ? titled ? "h2" : "h1" : styles.tag(paragraph.attribute("style-name"));
    }

    /** A sheet's name heads it; a table within a text is none. */
    private void sheet(XmlEvents table) throws DocumentFailure {
        String name = table.attribute("name");
        if (sheets && tables == 0 && name != null) {
            Phrase heading = new Phrase();
            heading.text(name, Rise.LEVEL);
            markups.peek().block("h2", heading.html());
        }
    }

    private void inside(XmlEvents element, Phrase phrase) {
        switch (element.name()) {
            case "span" -> rises.push(styles.rise(element));
            case "s", "tab" -> phrase.text(" ", rises.peek());
            case "line-break" -> phrase.lineBreak();
            case "a" -> link(phrase, element.attribute("href"));
            case "bookmark-ref", "reference-ref" -> link(phrase, "#" + element.attribute("ref-name"));
            case "bookmark", "bookmark-start", "reference-mark", "reference-mark-start" -> {
                if (element.attribute("name") != null) {
                    phrase.anchor(element.attribute("name"));
                }
            }
            default -> {}
        }
    }

    private static void link(Phrase phrase, @Nullable String href) {
        if (href != null && !href.isBlank()) {
            phrase.link(href);
        }
    }

    @Override
    public void characters(String text) {
        if (citation != null) {
            citation.append(text);
        } else if (!paragraphs.isEmpty()) {
            paragraphs.peek().phrase().text(text, rises.peek());
        }
    }

    @Override
    public void end(String name) throws DocumentFailure {
        styles.end(name);
        switch (name) {
            case "p", "h" -> {
                if (!paragraphs.isEmpty()) {
                    write(paragraphs.pop());
                }
            }
            case "span" -> {
                if (rises.size() > 1) {
                    rises.pop();
                }
            }
            case "a", "bookmark-ref", "reference-ref" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.peek().phrase().endLink();
                }
            }
            case "frame" -> frames.poll();
            case "list" -> lists.close();
            case "table" -> {
                markups.peek().close("table");
                tables--;
            }
            case "table-row" -> markups.peek().close("tr");
            case "table-cell" -> markups.peek().close("td");
            case "note-citation" -> mark();
            case "note-body" -> {
                String html = markups.pop().html();
                lists.resume();
                if (!noteIds.isEmpty()) {
                    notes.add(new Note(noteIds.peek(), noteLabel == null ? "" : noteLabel, html));
                }
            }
            case "note" -> noteIds.poll();
            default -> {}
        }
    }

    private void mark() {
        noteLabel = citation == null ? "" : citation.toString().strip();
        citation = null;
        if (!paragraphs.isEmpty() && !noteIds.isEmpty()) {
            paragraphs.peek().phrase().mark(noteIds.peek(), noteLabel);
        }
    }

    private void open(String tag, int deeper) {
        markups.peek().open(tag);
        tables += deeper;
    }

    private void write(Paragraph paragraph) throws DocumentFailure {
        String html = paragraph.phrase().html();
        if (paragraph.phrase().isBlank()) {
            return;
        }
        if (!begun && masthead.takes(paragraph.style(), html)) {
            return;
        }
        titled |= paragraph.tag().equals("h1") && markups.size() == 1;
        begun |= !paragraph.style().equals("title") && !paragraph.style().equals("subtitle");
        OdtLists.Label label = tables == 0 ? lists.next() : null;
        if (label == null) {
            markups.peek().block(paragraph.tag(), html);
        } else {
            markups.peek()
                    .item(
                            label.depth() - 1,
                            label.number(),
                            label.printed().isEmpty() ? html : label.printed() + ' ' + html);
        }
    }
}
