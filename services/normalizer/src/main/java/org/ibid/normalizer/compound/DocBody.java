package org.ibid.normalizer.compound;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** The paragraphs of the text: what they are by their styles, lists and cells. */
final class DocBody {

    private static final char CELL = '\u0007';
    /** MS-OSHARED 2.2.1.3, what has no number. */
    private static final int BULLET = 23;

    private static final int NONE = 255;

    private static final Pattern HEADING = Pattern.compile("(?i)heading (\\d)\\b.*");

    private final HWPFDocument document;
    private final DocNotes notes;
    private final Markup markup = new Markup();
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean titled;
    private int written;

    DocBody(HWPFDocument document, DocNotes notes) {
        this.document = document;
        this.notes = notes;
    }

    Markup markup() {
        return markup;
    }

    /** Whether a paragraph shows the title. */
    boolean isTitled() {
        return titled;
    }

    void read(Range range) throws DocumentFailure {
        boolean table = false;
        boolean row = false;
        DocPhrase cell = new DocPhrase(notes);
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (!paragraph.isInTable()) {
                endTable(table, row);
                table = false;
                row = false;
                DocPhrase phrase = new DocPhrase(notes);
                phrase.read(paragraph);
                paragraph(paragraph, phrase.html(), phrase.isBlank());
                continue;
            }
            if (!table) {
                markup.open("table");
                table = true;
            }
            if (paragraph.isTableRowEnd()) {
                endRow(row);
                row = false;
                cell = new DocPhrase(notes);
                continue;
            }
            if (!row) {
                markup.open("tr");
                row = true;
            }
            cell.read(paragraph);
            if (paragraph.text().indexOf(CELL) >= 0) {
                markup.block("td", cell.html());
                cell = new DocPhrase(notes);
            }
        }
        endTable(table, row);
    }

    private void endTable(boolean table, boolean row) {
        endRow(row);
        if (table) {
            markup.close("table");
        }
    }

    private void endRow(boolean row) {
        if (row) {
            markup.close("tr");
        }
    }

    private void paragraph(Paragraph paragraph, String html, boolean blank) throws DocumentFailure {
        String style = style(paragraph);
        // contents repeat the headings
        if (blank || style.startsWith("toc ")) {
            return;
        }
        Matcher heading = HEADING.matcher(style);
        if (style.equals("title") && written == 0) {
            titled = true;
            markup.block("h1", html);
        } else if (heading.matches()) {
            int level = heading.group(1).charAt(0) - '0';
            markup.block("h" + Math.clamp(titled ? level + 1L : level, titled ? 2 : 1, 6), html);
        } else if (paragraph.isInList()) {
            markup.item(paragraph.getIlvl(), number(paragraph), html);
        } else {
            markup.block(tag(style), html);
        }
        written++;
    }

    private static String tag(String style) {
        return switch (style) {
            case "caption" -> "figcaption";
            case "quote", "intense quote", "block text", "quotations" -> "blockquote";
            case "html preformatted", "macro text", "preformatted text" -> "pre";
            default -> "p";
        };
    }

    private String style(Paragraph paragraph) {
        StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name = style == null ? null : style.getName();
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** Counted in its list; null for one that has none, or that POI can't tell of. */
    private @Nullable Integer number(Paragraph paragraph) {
        try {
            HWPFList list = paragraph.getList();
            char level = (char) paragraph.getIlvl();
            int format = list.getNumberFormat(level);
            if (format == BULLET || format == NONE) {
                return null;
            }
            int start = Math.clamp(list.getStartAt(level), 0, 100_000);
            for (int deeper = level + 1; deeper < 9; deeper++) {
                counts.remove(list.getLsid() + "-" + deeper);
            }
            return counts.merge(list.getLsid() + "-" + (int) level, start, (before, first) -> before + 1);
        } catch (RuntimeException unknown) {
            return null;
        }
    }

    /** A note's paragraphs, without the mark that it begins with. */
    String note(Range range) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < range.numParagraphs(); i++) {
            DocPhrase phrase = new DocPhrase(notes);
            phrase.read(range.getParagraph(i));
            if (!phrase.isBlank()) {
                html.append(html.isEmpty() ? "" : "<br>").append(phrase.html().strip());
            }
        }
        return html.toString();
    }
}
