package org.ibid.normalizer.rtf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.markup.Field;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.rtf.RtfGroup.Destination;
import org.jspecify.annotations.Nullable;

/** Reads the tokens of a document and keeps what it says. */
final class RtfReader {

    private static final int DEEPEST = 1000;

    private final RtfTokens tokens;
    private final Deque<RtfGroup> groups = new ArrayDeque<>();
    private final RtfStories stories = new RtfStories();
    private final RtfCharacters characters = new RtfCharacters();
    private final Deque<Field> fields = new ArrayDeque<>();
    /** What was gathered for destinations other than the text. */
    private final Map<Destination, StringBuilder> aside = new HashMap<>();

    private RtfGroup group = new RtfGroup();
    private boolean ignorable;
    private int styleNumber;

    RtfReader(byte[] rtf) {
        this.tokens = new RtfTokens(rtf);
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
                default -> characters.add(tokens.value());
            }
            kind = tokens.next();
        }
        flush();
        return stories.html();
    }

    boolean isTitled() {
        return stories.body().isTitled();
    }

    /** What the document says of itself; of dates year, month and day with hyphens; none when it does not. */
    @Nullable
    String declared(Destination of) {
        return aside.containsKey(of) ? aside.get(of).toString().strip() : null;
    }

    private void open() throws DocumentFailure {
        if (groups.size() >= DEEPEST) {
            throw DocumentFailure.tooDeep(RtfText.FORMAT);
        }
        groups.push(group);
        group = group.inner();
        ignorable = false;
        characters.skip(0);
    }

    private void close() throws DocumentFailure {
        RtfGroup closed = group;
        group = groups.isEmpty() ? new RtfGroup() : groups.pop();
        characters.skip(0);
        if (!closed.begins) {
            return;
        }
        switch (closed.destination) {
            case NOTE -> stories.endNote();
            case FIELD -> fields.poll();
            case FIELD_RESULT -> stories.current().phrase().endLink();
            case LIST_LABEL -> stories.current().label(taken(Destination.LIST_LABEL));
            case BOOKMARK -> {
                String name = taken(Destination.BOOKMARK).strip();
                if (!name.isEmpty()) {
                    stories.current().phrase().anchor(name);
                }
            }
            default -> {}
        }
    }

    private void control(String word) throws DocumentFailure {
        if (group.destination == Destination.SKIPPED) {
            return;
        }
        Destination named = Destination.named(word);
        if (word.equals("*")) {
            ignorable = true;
        } else if (named != null) {
            enter(named);
        } else if (ignorable && !word.equals("shptxt") && !word.equals("shpinst")) {
            group.enter(Destination.SKIPPED);
        } else {
            formatting(word);
        }
        ignorable &= word.equals("*");
    }

    private void enter(Destination destination) {
        group.enter(destination);
        switch (destination) {
            case NOTE -> stories.beginNote();
            case FIELD -> fields.push(new Field());
            case FIELD_RESULT -> beginResult();
            default -> {}
        }
    }

    private void formatting(String word) throws DocumentFailure {
        RtfParagraphs story = stories.current();
        boolean text = group.destination == Destination.TEXT
                || group.destination == Destination.FIELD_RESULT
                || group.destination == Destination.NOTE;
        switch (word) {
            case "ansicpg" -> characters.page(tokens.number(1252));
            case "f" -> group.charset = characters.font(tokens.number(0));
            case "fcharset" -> characters.fontCharset(tokens.number(0));
            case "uc" -> group.fallback = Math.clamp(tokens.number(1), 0, 10);
            case "u" -> {
                int code = tokens.number(0);
                text(String.valueOf((char) (code < 0 ? code + 65536 : code)));
                characters.skip(group.fallback);
            }
            case "super" -> group.rise = tokens.number(1) == 0 ? Rise.LEVEL : Rise.RAISED;
            case "up" -> group.rise = tokens.number(6) == 0 ? Rise.LEVEL : Rise.RAISED;
            case "sub" -> group.rise = tokens.number(1) == 0 ? Rise.LEVEL : Rise.LOWERED;
            case "dn" -> group.rise = tokens.number(6) == 0 ? Rise.LEVEL : Rise.LOWERED;
            case "nosupersub" -> group.rise = Rise.LEVEL;
            case "plain" -> {
                group.rise = Rise.LEVEL;
                group.hidden = false;
                group.bold = false;
                group.size = new RtfGroup().size;
            }
            case "b" -> group.bold = tokens.number(1) != 0;
            case "fs" -> group.size = tokens.number(24);
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
            default -> {
                String named = RtfCharacters.named(word);
                if (named != null) {
                    text(named);
                } else if (text) {
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
            case "chftn" -> stories.mark();
            default -> {}
        }
    }

    private void beginResult() {
        Field field = fields.peek();
        if (field != null) {
            field.show();
            if (field.target() != null) {
                stories.current().phrase().link(field.target());
            }
        }
    }

    private void date(String format) {
        if (group.destination == Destination.CREATED || group.destination == Destination.REVISED) {
            aside.computeIfAbsent(group.destination, d -> new StringBuilder())
                    .append(String.format(Locale.ROOT, format, tokens.number(0)));
        }
    }

    private void flush() {
        text(characters.taken(group.charset));
    }

    private void text(String text) {
        if (text.isEmpty()) {
            return;
        }
        switch (group.destination) {
            case TEXT, NOTE, FIELD_RESULT -> {
                if (!group.hidden) {
                    stories.current().text(text, group);
                }
            }
            case FIELD_CODE -> {
                if (!fields.isEmpty()) {
                    fields.peek().code(text);
                }
            }
            case STYLES -> {
                int end = text.indexOf(';');
                stories.styleName(styleNumber, end < 0 ? text : text.substring(0, end));
                styleNumber = end < 0 ? styleNumber : 0;
            }
            case LIST_LABEL, BOOKMARK, TITLE, AUTHOR ->
                aside.computeIfAbsent(group.destination, d -> new StringBuilder())
                        .append(text);
            case FONTS, SKIPPED, FIELD, CREATED, REVISED -> {}
        }
    }

    private String taken(Destination of) {
        StringBuilder text = aside.remove(of);
        return text == null ? "" : text.toString();
    }
}
