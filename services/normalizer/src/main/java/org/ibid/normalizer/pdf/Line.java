package org.ibid.normalizer.pdf;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.text.TextPosition;

/**
 * Glyphs on one baseline, in points from the page's upper left corner.
 *
 * @param size of the largest glyph's font, in points
 * @param html the text, escaped, raised smaller glyphs as {@code <sup>}
 * @param text the bare text
 */
record Line(int page, double left, double right, double baseline, double size, boolean bold, String html, String text)
        implements Extent {

    private static final double SMALLER = 0.93;
    private static final double RAISED = 0.12;
    private static final double WORD_GAP = 0.18;

    static Line of(int page, List<TextPosition> glyphs, Set<TextPosition> spaced) {
        double size = 0;
        double baseline = 0;
        int bold = 0;
        for (TextPosition glyph : glyphs) {
            if (size(glyph) > size) {
                size = size(glyph);
                baseline = glyph.getYDirAdj();
            }
            String font = glyph.getFont().getName();
            bold += font != null && font.contains("Bold") ? 1 : 0;
        }
        StringBuilder html = new StringBuilder();
        StringBuilder text = new StringBuilder();
        boolean raised = false;
        double end = Double.NaN;
        for (TextPosition glyph : glyphs) {
            boolean up = size(glyph) < size * SMALLER && glyph.getYDirAdj() < baseline - size * RAISED;
            double gap = glyph.getXDirAdj() - end;
            boolean space = gap > size(glyph) * WORD_GAP || gap > 0 && spaced.contains(glyph);
            if (raised && !up) {
                html.append("</sup>");
            }
            if (space && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                html.append(' ');
                text.append(' ');
            }
            if (up && !raised) {
                html.append("<sup>");
            }
            raised = up;
            String unicode = glyph.getUnicode();
            text.append(unicode);
            html.append(unicode.replace("&", "&amp;").replace("<", "&lt;"));
            end = glyph.getXDirAdj() + glyph.getWidthDirAdj();
        }
        html.append(raised ? "</sup>" : "");
        return new Line(
                page,
                glyphs.getFirst().getXDirAdj(),
                end,
                baseline,
                size,
                bold * 2 > glyphs.size(),
                html.toString().strip(),
                text.toString().strip());
    }

    /** As the page shows it: {@code getFontSizeInPt} knows nothing of how the page is scaled, and cuts fractions. */
    static double size(TextPosition glyph) {
        return glyph.getYScale();
    }

    Line withHtml(String other) {
        return new Line(page, left, right, baseline, size, bold, other, text);
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".!?:;)]”\"’".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
