package org.ibid.normalizer.docx;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.ibid.normalizer.markup.Field;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Walks a story (the body, or the notes): paragraphs, runs, fields, links and tables, in the order of the text. */
final class Story implements XmlEvents.Handler {

    private final Paragraphs paragraphs;
    private final Relations relations;
    private final Styles styles;
    private final Map<String, NoteMarks> marks;
    private final Map<String, String> notes = new HashMap<>();

    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private @Nullable String note;
    private @Nullable String typedNote;
    private @Nullable NoteMarks typedMarks;
    private Rise rise = Rise.LEVEL;
    private boolean hidden;
    private boolean inText;
    private boolean inCode;
    private boolean inParagraphProperties;

    /** @param marks by the name of the element that stands for a mark */
    Story(Paragraphs paragraphs, Relations relations, Styles styles, Map<String, NoteMarks> marks) {
        this.paragraphs = paragraphs;
        this.relations = relations;
        this.styles = styles;
        this.marks = marks;
    }

    /** After a notes part: the paragraphs of each note by its id. */
    Map<String, String> notes() {
        return notes;
    }

    @Override
    public void start(XmlEvents element) throws DocumentFailure {
        String namespace = element.namespace();
        if (namespace.endsWith("/math")) {
            inText = element.name().equals("t");
            return;
        }
        if (namespace.endsWith("/markup-compatibility/2006") && element.name().equals("Fallback")) {
            element.skip();
        }
        if (!namespace.contains("wordprocessingml")) {
            return;
        }
        switch (element.name()) {
            case "p" -> open.push(new Paragraph());
            case "r" -> {
                rise = Rise.LEVEL;
                hidden = false;
            }
            case "t" -> inText = true;
            case "instrText" -> inCode = true;
            case "pPr" -> inParagraphProperties = true;
            case "rPr" -> {
                if (inParagraphProperties) {
                    element.skip();
                }
            }
            // what was deleted or moved away, and settings
            case "del", "moveFrom", "sdtPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "pPrChange", "rPrChange" ->
                element.skip();
            case "footnote", "endnote" -> openNote(element);
            case "tbl" -> paragraphs.openTable();
            case "tr" -> paragraphs.open("tr");
            case "tc" -> paragraphs.open("td");
            default -> {
                if (!open.isEmpty()) {
                    inside(element, open.peek());
                }
            }
        }
    }

    private void inside(XmlEvents element, Paragraph paragraph) {
        Phrase phrase = paragraph.phrase;
        switch (element.name()) {
            case "pStyle" -> paragraph.style = element.attribute("val");
            case "numId" -> paragraph.list = element.attribute("val");
            case "ilvl" -> paragraph.listLevel = element.number("val", 0);
            case "outlineLvl" -> paragraph.outline = element.number("val", 9);
            case "vertAlign" -> rise = Styles.rise(element);
            case "rStyle" -> {
                Rise styled = styles.rise(element.attribute("val"));
                rise = styled == null ? rise : styled;
            }
            case "vanish" ->
                hidden = !"0".equals(element.attribute("val")) && !"false".equals(element.attribute("val"));
            case "tab", "ptab" -> text(phrase, inParagraphProperties ? "" : "\t");
            case "br", "cr" -> {
                if (element.attribute("type") == null) {
                    phrase.lineBreak();
                }
            }
            case "noBreakHyphen" -> text(phrase, "-");
            case "bookmarkStart" -> {
                String name = element.attribute("name");
                if (name != null && !name.isBlank()) {
                    phrase.anchor(name);
                }
            }
            case "hyperlink" -> hyperlink(element, phrase);
            case "fldSimple" -> {
                Field field = new Field();
                String code = element.attribute("instr");
                field.code(code == null ? "" : code);
                link(phrase, field.target());
            }
            case "fldChar" -> field(element.attribute("fldCharType"), phrase);
            case "footnoteReference", "endnoteReference" -> mark(element, phrase);
            default -> {}
        }
    }

    private void hyperlink(XmlEvents element, Phrase phrase) {
        String anchor = element.attribute("anchor");
        String target = element.attribute("id") == null ? null : relations.link(element.attribute("id"));
        link(phrase, target == null ? anchor == null ? null : "#" + anchor : target);
    }

    private static void link(Phrase phrase, @Nullable String target) {
        if (target != null) {
            phrase.link(target);
        }
    }

    private void field(@Nullable String step, Phrase phrase) {
        switch (step == null ? "" : step) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.peek().show();
                    link(phrase, fields.peek().target());
                }
            }
            case "end" -> {
                if (!fields.isEmpty() && fields.pop().target() != null) {
                    phrase.endLink();
                }
            }
            default -> {}
        }
    }

    private void mark(XmlEvents element, Phrase phrase) {
        NoteMarks kind = marks.get(element.name());
        String id = element.attribute("id");
        if (kind == null || id == null || hidden) {
            return;
        }
        String custom = element.attribute("customMarkFollows");
        if (custom != null && !custom.equals("0") && !custom.equals("false")) {
            typedNote = id;
            typedMarks = kind;
        } else {
            phrase.mark(kind.target(id), kind.label(id));
        }
    }

    private void openNote(XmlEvents element) {
        // separators are notes too, of a type
        if (element.attribute("type") == null || element.attribute("type").equals("normal")) {
            note = element.attribute("id");
            paragraphs.begin();
        } else {
            element.skip();
        }
    }

    private void text(Phrase phrase, String text) {
        if (hidden || text.isEmpty()) {
            return;
        }
        if (typedNote != null && typedMarks != null) {
            typedMarks.typed(typedNote, text.strip());
            phrase.mark(typedMarks.target(typedNote), text.strip());
            typedNote = null;
        } else {
            phrase.text(text, rise);
        }
    }

    @Override
    public void characters(String text) {
        if (inText && !open.isEmpty()) {
            text(open.peek().phrase, text);
        } else if (inCode && !fields.isEmpty()) {
            fields.peek().code(text);
        }
    }

    @Override
    public void end(String name) throws DocumentFailure {
        switch (name) {
            case "t" -> inText = false;
            case "instrText" -> inCode = false;
            case "pPr" -> inParagraphProperties = false;
            case "hyperlink", "fldSimple" -> {
                if (!open.isEmpty()) {
                    open.peek().phrase.endLink();
                }
            }
            case "p" -> {
                if (!open.isEmpty()) {
                    paragraphs.add(open.pop());
                }
            }
            case "tbl" -> paragraphs.closeTable();
            case "tr" -> paragraphs.close("tr");
            case "tc" -> paragraphs.close("td");
            case "footnote", "endnote" -> {
                if (note != null) {
                    notes.put(note, paragraphs.end());
                    note = null;
                }
            }
            default -> {}
        }
    }
}
