package org.ibid.normalizer.rtf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** The paragraph that is open, and those that are written: headings by their styles, list items by their labels, cells by rows. */
final class RtfParagraphs {

    /** In half points: a first paragraph in bold letters of this size heads the document, whatever its style. */
    private static final int TITLE_SIZE = 28;

    private final Map<Integer, String> styles;
    private final Markup markup = new Markup();
    private final List<String> cells = new ArrayList<>();
    private Phrase phrase = new Phrase();
    private String cell = "";
    private boolean tableOpen;
    private boolean titled;
    private boolean begun;
    private boolean large = true;
    private int style = -1;
    private int outline = -1;
    private boolean inTable;
    private @Nullable String label;

    /** @param styles names by number, in lower case; filled while the document is read */
    RtfParagraphs(Map<Integer, String> styles) {
        this.styles = styles;
    }

    Phrase phrase() {
        return phrase;
    }

    void text(String text, RtfGroup group) {
        large &= text.isBlank() || group.bold && group.size >= TITLE_SIZE;
        phrase.text(text, group.rise);
    }

    boolean isTitled() {
        return titled;
    }

    /** Formatting back to that of plain paragraphs. */
    void reset() {
        style = -1;
        outline = -1;
        inTable = false;
    }

    void style(int number) {
        style = number;
    }

    void outline(int level) {
        outline = level;
    }

    void inTable() {
        inTable = true;
    }

    /** What the program printed before a list item. */
    void label(String printed) {
        label = printed.strip();
    }

    void endParagraph() throws DocumentFailure {
        String html = phrase.html();
        boolean blank = phrase.isBlank();
        phrase = new Phrase();
        if (inTable) {
            begun = true;
            cell += blank ? "" : html + "<br>";
        } else if (!blank) {
            closeTable();
            write(html);
        }
        label = null;
        large = true;
    }

    void endCell() {
        cells.add(cell + phrase.html());
        cell = "";
        phrase = new Phrase();
    }

    void endRow() throws DocumentFailure {
        if (!tableOpen) {
            markup.open("table");
            tableOpen = true;
        }
        markup.open("tr");
        for (String each : cells) {
            markup.open("td");
            markup.inside(each);
            markup.close("td");
        }
        markup.close("tr");
        cells.clear();
    }

    /** The markup so far; ends the paragraph and the table. */
    Markup end() throws DocumentFailure {
        inTable = false;
        endParagraph();
        closeTable();
        return markup;
    }

    private void closeTable() {
        if (tableOpen) {
            markup.close("table");
            tableOpen = false;
        }
    }

    private void write(String html) throws DocumentFailure {
        String name = styles.getOrDefault(style, "").toLowerCase(Locale.ROOT);
        int level = heading(name);
        boolean heads = name.equals("title") || !begun && large && level == 0;
        begun = true;
        if (heads && !titled) {
            titled = true;
            markup.block("h1", html);
        } else if (level > 0) {
            markup.block("h" + Math.min(6, titled ? level + 1 : level), html);
        } else if (label != null) {
            item(label, html);
        } else {
            boolean quote = name.equals("quote") || name.equals("intense quote") || name.equals("block text");
            markup.block(quote ? "blockquote" : name.equals("caption") ? "figcaption" : "p", html);
        }
    }

    private int heading(String name) {
        boolean styled = name.startsWith("heading ") && name.length() == 9 && Character.isDigit(name.charAt(8));
        return styled ? name.charAt(8) - '0' : outline >= 0 && outline < 9 ? outline + 1 : 0;
    }

    private void item(String label, String html) throws DocumentFailure {
        boolean printed = label.codePoints().anyMatch(Character::isLetterOrDigit) && label.length() > 1;
        String digits = label.endsWith(".") ? label.substring(0, label.length() - 1) : label;
        boolean plain =
                !digits.isEmpty() && digits.length() < 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (plain) {
            markup.item(0, Integer.valueOf(digits), html);
        } else {
            markup.item(0, null, printed ? label + ' ' + html : html);
        }
    }
}
