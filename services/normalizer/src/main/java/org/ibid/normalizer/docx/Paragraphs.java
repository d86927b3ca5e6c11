package org.ibid.normalizer.docx;

import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Masthead;
import org.ibid.normalizer.media.DocumentFailure;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What paragraphs are, by their styles and lists, and their place in the markup. */
final class Paragraphs {

    private final Styles styles;
    private final Numbering numbering;
    /** The declared title: a first paragraph that says the same is the title. */
    private final @Nullable String declaredTitle;

    private Markup markup = new Markup();
    private int tables;
    private int written;
    private boolean titled;
    private final Masthead masthead = new Masthead();

    Paragraphs(Styles styles, Numbering numbering, @Nullable String declaredTitle) {
        this.styles = styles;
        this.numbering = numbering;
        this.declaredTitle = declaredTitle;
    }

    /** Begins a markup of its own, as a note is. */
    void begin() {
        markup = new Markup();
        written = 1;
    }

    /** What was written since {@link #begin}. */
    String end() {
        return markup.html();
    }

    Markup markup() {
        return markup;
    }

    /** Whether a paragraph shows the title. */
    boolean isTitled() {
        return titled;
    }

    Masthead masthead() {
        return masthead;
    }

    void openTable() {
        markup.open("table");
        tables++;
    }

    void closeTable() {
        markup.close("table");
        tables--;
    }

    void open(String tag) {
        markup.open(tag);
    }

    void close(String tag) {
        markup.close(tag);
    }

    void add(Paragraph paragraph) throws DocumentFailure {
        String style = styles.name(paragraph.style);
        Numbering.Label label = label(paragraph);
        String html = paragraph.phrase.html();
        // contents repeat the headings
        if (paragraph.phrase.isBlank() || style.startsWith("toc ")) {
            return;
        }
        int heading = tables > 0 ? 0 : heading(paragraph);
        if (isTitle(style, html)) {
            titled = true;
            markup.block("h1", html);
        } else if (written > 0 || !masthead.takes(style, html)) {
            body(style, heading, label, paragraph, html);
        }
        written += style.equals("title") || style.equals("subtitle") || style.startsWith("author") ? 0 : 1;
    }

    private void body(String style, int heading, Numbering.@Nullable Label label, Paragraph paragraph, String html)
            throws DocumentFailure {
        if (heading > 0) {
            markup.block("h" + Math.min(6, titled ? heading + 1 : heading), html);
        } else if (label != null && tables == 0) {
            String printed = label.isPlain() ? html : label.text() + ' ' + html;
            markup.item(listLevel(paragraph), label.isPlain() ? label.number() : null, printed);
        } else {
            markup.block(tag(style), html);
        }
    }

    private static String tag(String style) {
        return switch (style) {
            case "caption", "table caption", "image caption" -> "figcaption";
            case "quote", "intense quote", "block text", "quotations" -> "blockquote";
            case "html preformatted", "source code", "macro", "macro text", "preformatted text" -> "pre";
            case "bibliography" -> "p class=\"bibliography\"";
            default -> "p";
        };
    }

    private int heading(Paragraph paragraph) {
        int outline = paragraph.outline;
        return outline < 0 ? styles.heading(paragraph.style) : outline < 9 ? outline + 1 : 0;
    }

    private Numbering.@Nullable Label label(Paragraph paragraph) {
        String list = paragraph.list == null ? styles.list(paragraph.style) : paragraph.list;
        return list == null ? null : numbering.next(list, listLevel(paragraph));
    }

    private int listLevel(Paragraph paragraph) {
        return paragraph.listLevel < 0 ? styles.listLevel(paragraph.style) : paragraph.listLevel;
    }

    private boolean isTitle(String style, String html) {
        boolean declared = declaredTitle != null
                && Jsoup.parseBodyFragment(html).text().strip().equalsIgnoreCase(declaredTitle);
        return !titled && written == 0 && (style.equals("title") || declared);
    }
}
