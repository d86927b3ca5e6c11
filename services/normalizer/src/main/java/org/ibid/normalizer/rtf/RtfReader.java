package org.ibid.normalizer.rtf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.markup.Field;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Note;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.rtf.RtfGroup.Destination;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a document and keeps what it says. */
final class RtfReader {

    private static final int DEEPEST = 1000;

    private final RtfTokens tokens;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, String> styles = new HashMap<>();
    private final Deque<RtfParagraphs> stories = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<Destination, StringBuilder> said = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable Charset charset = RtfCharsets.WESTERN;
    private RtfGroup group = new RtfGroup();
    private boolean ignorable;
    private boolean marked;
    private int font;
    private int styleNumber;
    private int skip;

    RtfReader(byte[] rtf) {
        this.tokens = new RtfTokens(rtf);
        this.stories.push(new RtfParagraphs(styles));
    }

    /** The body and, last, the notes, as HTML. */
    String html() throws DocumentFailure {
        RtfTokens.Kind kind = tokens.next();
        while (kind != RtfTokens.Kind.END) {
            if (kind != RtfTokens.Kind.BYTE) {
                flush();
            }
            switch (kind) {
                case OPEN -> open();
                case CLOSE -> close();
                case CONTROL -> control(tokens.word());
                default -> value(tokens.value());
            }
            kind = tokens.next();
        }
        flush();
        while (stories.size() > 1) {
            endNote();
        }
        Markup markup = stories.peek().end();
        markup.notes(notes);
        return markup.html();
    }

    boolean isTitled() {
        return stories.getLast().isTitled();
    }

    /** What the document says of itself; of dates year, month and day with hyphens; none when it does not. */
    @Nullable
    String said(Destination of) {
        return said.containsKey(of) ? said.get(of).toString().strip() : null;
    }

    private void open() throws DocumentFailure {
        if (groups.size() >= DEEPEST) {
            throw DocumentFailure.tooDeep(RtfText.FORMAT);
        }
        groups.push(group);
        group = group.inner();
        ignorable = false;
        skip = 0;
    }

    private void close() throws DocumentFailure {
        RtfGroup closed = group;
        group = groups.isEmpty() ? new RtfGroup() : groups.pop();
        skip = 0;
        if (!closed.begins) {
            return;
        }
        switch (closed.destination) {
            case NOTE -> endNote();
            case FIELD -> fields.poll();
            case FIELD_RESULT -> stories.peek().phrase().endLink();
            case LIST_LABEL -> stories.peek().label(taken(Destination.LIST_LABEL));
            case BOOKMARK -> {
                String name = taken(Destination.BOOKMARK).strip();
                if (!name.isEmpty()) {
                    stories.peek().phrase().anchor(name);
                }
            }
            default -> {}
        }
    }

    private void control(String word) throws DocumentFailure {
        if (group.destination == Destination.SKIPPED) {
            return;
        }
        switch (word) {
            case "*" -> ignorable = true;
            case "fonttbl" -> group.enter(Destination.FONTS);
            case "stylesheet" -> group.enter(Destination.STYLES);
            case "footnote" -> beginNote();
            case "field" -> {
                group.enter(Destination.FIELD);
                fields.push(new Field());
            }
            case "fldinst" -> group.enter(Destination.FIELD_CODE);
            case "fldrslt" -> beginResult();
            case "listtext", "pntext" -> group.enter(Destination.LIST_LABEL);
            case "bkmkstart" -> group.enter(Destination.BOOKMARK);
            case "title" -> group.enter(Destination.TITLE);
            case "author" -> group.enter(Destination.AUTHOR);
            case "creatim" -> group.enter(Destination.CREATED);
            case "revtim" -> group.enter(Destination.REVISED);
            case "colortbl",
                    "pict",
                    "object",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "annotation",
                    "tc",
                    "xe",
                    "nonshppict",
                    "listtable",
                    "listoverridetable",
                    "ftnsep",
                    "ftnsepc",
                    "aftnsep",
                    "aftnsepc",
                    "operator",
                    "subject",
                    "keywords",
                    "doccomm",
                    "company" -> group.enter(Destination.SKIPPED);
            default -> {
                if (ignorable && !word.equals("shptxt") && !word.equals("shpinst")) {
                    group.enter(Destination.SKIPPED);
                } else {
                    formatting(word);
                }
            }
        }
        ignorable &= word.equals("*");
    }

    private void formatting(String word) throws DocumentFailure {
        RtfParagraphs story = stories.peek();
        boolean text = group.destination == Destination.TEXT
                || group.destination == Destination.FIELD_RESULT
                || group.destination == Destination.NOTE;
        switch (word) {
            case "ansicpg" -> charset = RtfCharsets.page(tokens.number(1252));
            case "f" -> font(tokens.number(0));
            case "fcharset" -> fonts.put(font, RtfCharsets.font(tokens.number(0)));
            case "uc" -> group.fallback = Math.clamp(tokens.number(1), 0, 10);
            case "u" -> {
                int code = tokens.number(0);
                characters(String.valueOf((char) (code < 0 ? code + 65536 : code)));
                skip = group.fallback;
            }
            case "super" -> group.rise = tokens.number(1) == 0 ? Rise.LEVEL : Rise.RAISED;
            case "up" -> group.rise = tokens.number(6) == 0 ? Rise.LEVEL : Rise.RAISED;
            case "sub" -> group.rise = tokens.number(1) == 0 ? Rise.LEVEL : Rise.LOWERED;
            case "dn" -> group.rise = tokens.number(6) == 0 ? Rise.LEVEL : Rise.LOWERED;
            case "nosupersub" -> group.rise = Rise.LEVEL;
            case "plain" -> {
                group.rise = Rise.LEVEL;
                group.hidden = false;
            }
            case "v" -> group.hidden = tokens.number(1) != 0;
            case "s" -> {
                styleNumber = tokens.number(0);
                if (group.destination != Destination.STYLES) {
                    story.style(styleNumber);
                }
            }
            case "outlinelevel" -> {
                if (group.destination != Destination.STYLES) {
                    story.outline(tokens.number(9));
                }
            }
            case "yr" -> date("%04d");
            case "mo", "dy" -> date("-%02d");
            case "~" -> characters(" ");
            case "_" -> characters("-");
            case "tab" -> characters(" ");
            case "emdash" -> characters("—");
            case "endash" -> characters("–");
            case "lquote" -> characters("‘");
            case "rquote" -> characters("’");
            case "ldblquote" -> characters("“");
            case "rdblquote" -> characters("”");
            case "bullet" -> characters("•");
            case "emspace", "enspace", "qmspace" -> characters(" ");
            default -> {
                if (text) {
                    paragraph(word, story);
                }
            }
        }
    }

    private void paragraph(String word, RtfParagraphs story) throws DocumentFailure {
        switch (word) {
            case "par", "sect", "page" -> story.endParagraph();
            case "\n", "\r" -> story.endParagraph();
            case "line" -> story.phrase().lineBreak();
            case "pard" -> story.reset();
            case "intbl" -> story.inTable();
            case "cell", "nestcell" -> story.endCell();
            case "row" -> story.endRow();
            case "chftn" -> {
                // the note's own begins with the label already
                if (stories.size() == 1) {
                    marked = true;
                    story.phrase().mark(noteId(), String.valueOf(notes.size() + 1));
                }
            }
            default -> {}
        }
    }

    private void beginNote() {
        group.enter(Destination.NOTE);
        stories.push(new RtfParagraphs(styles));
    }

    private void endNote() throws DocumentFailure {
        if (stories.size() > 1) {
            String html = stories.pop().end().html();
            notes.add(new Note(noteId(), marked ? String.valueOf(notes.size() + 1) : "", html));
            marked = false;
        }
    }

    private String noteId() {
        return "note-" + (notes.size() + 1);
    }

    private void beginResult() {
        group.enter(Destination.FIELD_RESULT);
        Field field = fields.peek();
        if (field != null) {
            field.show();
            if (field.target() != null) {
                stories.peek().phrase().link(field.target());
            }
        }
    }

    private void font(int number) {
        font = number;
        group.charset = fonts.get(number);
    }

    private void date(String format) {
        if (group.destination == Destination.CREATED || group.destination == Destination.REVISED) {
            said.computeIfAbsent(group.destination, d -> new StringBuilder())
                    .append(String.format(Locale.ROOT, format, tokens.number(0)));
        }
    }

    private void value(int value) {
        if (skip > 0) {
            skip--;
        } else {
            bytes.write(value);
        }
    }

    private void flush() {
        if (bytes.size() > 0) {
            Charset current = group.charset == null ? charset : group.charset;
            String text = bytes.toString(current);
            bytes.reset();
            characters(text);
        }
    }

    private void characters(String text) {
        switch (group.destination) {
            case TEXT, NOTE, FIELD_RESULT -> {
                if (!group.hidden) {
                    stories.peek().phrase().text(text, group.rise);
                }
            }
            case FIELD_CODE -> {
                if (!fields.isEmpty()) {
                    fields.peek().code(text);
                }
            }
            case STYLES -> {
                int end = text.indexOf(';');
                styles.merge(styleNumber, end < 0 ? text : text.substring(0, end), (a, b) -> a + b);
                styleNumber = end < 0 ? styleNumber : 0;
            }
            case LIST_LABEL, BOOKMARK, TITLE, AUTHOR ->
                said.computeIfAbsent(group.destination, d -> new StringBuilder())
                        .append(text);
            case FONTS, SKIPPED, FIELD, CREATED, REVISED -> {}
        }
    }

    private String taken(Destination of) {
        StringBuilder text = said.remove(of);
        return text == null ? "" : text.toString();
    }
}
