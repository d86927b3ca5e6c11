package org.ibid.normalizer.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ibid.normalizer.media.DocumentFailure;

/** Collects the upright glyphs of a page and joins those on one baseline to lines. */
final class GlyphReader extends PDFTextStripper {

    private static final int MOST_GLYPHS = 200_000;
    /** Of a document: a thousand printed pages have some three million. Forms that draw forms make any number of a few bytes. */
    private static final int MOST_OPERATORS = 10_000_000;
    /** Of which a run may be the continuation: enough for any page that people print. */
    private static final int MOST_RUNS = 5000;

    private static final double SAME_BASELINE = 0.5;
    /** A gap wider than this many font sizes parts columns or cells. */
    private static final double WIDE_GAP = 1.2;
    /** Across the gap between two columns nothing wider goes on, as a title does that stands over both. */
    private static final double WORD_GAP = 0.6;
    /** Justified lines of a narrow column spread the spaces that they show wider than that. */
    private static final double WIDE_SPACE = 5;

    private final List<TextPosition> glyphs = new ArrayList<>();
    /** Glyphs that the page shows after a space. */
    private final Set<TextPosition> spaced = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean space;
    private int operators;
    private double lastGutter = Double.NaN;

    /**
     * @param page from 1
     * @throws DocumentFailure when the pages so far draw more than any that is meant to be read
     */
    List<Line> lines(PDDocument document, int page) throws IOException, DocumentFailure {
        glyphs.clear();
        spaced.clear();
        setStartPage(page);
        setEndPage(page);
        try {
            getText(document);
        } catch (TooComplex counted) {
            // where it came from within a form, PDFBox has swallowed it: the count says it
        }
        if (operators > MOST_OPERATORS) {
            throw new DocumentFailure(
                    "too-complex",
                    "The PDF draws more than " + MOST_OPERATORS + " things: print it anew, or save its text alone.");
        }
        List<List<TextPosition>> runs = new ArrayList<>();
        for (TextPosition glyph : glyphs) {
            List<TextPosition> run = runs.isEmpty() ? null : runs.getLast();
            if (run == null || !follows(run.getLast(), glyph, spaced.contains(glyph) ? WIDE_SPACE : WIDE_GAP)) {
                run = new ArrayList<>();
                runs.add(run);
            }
            run.add(glyph);
        }
        runs.sort(Comparator.comparingDouble(
                (List<TextPosition> run) -> run.getFirst().getXDirAdj()));
        double gutter = gutter(runs, document.getPage(page - 1).getCropBox().getWidth());
        List<List<TextPosition>> joined = new ArrayList<>();
        for (List<TextPosition> run : runs) {
            List<TextPosition> before = null;
            for (int i = joined.size() - 1; i >= 0 && joined.size() - i < MOST_RUNS && before == null; i--) {
                TextPosition last = joined.get(i).getLast();
                double widest = isParted(last, run.getFirst(), gutter) ? WORD_GAP : WIDE_GAP;
                before = follows(last, run.getFirst(), widest) ? joined.get(i) : null;
            }
            if (before == null) {
                joined.add(run);
            } else {
                before.addAll(run);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (List<TextPosition> run : joined) {
            Line line = Line.of(page, run, spaced);
            if (!line.text().isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Where two columns part the page, by what it draws in one go; a page that does not tell goes by the one before. */
    private double gutter(List<List<TextPosition>> runs, double width) {
        List<Run> extents = runs.stream().map(Run::of).toList();
        double gutter = Gutter.of(extents, width);
        if (Double.isNaN(gutter) && Gutter.fits(extents, lastGutter)) {
            return lastGutter;
        }
        lastGutter = gutter;
        return gutter;
    }

    private static boolean isParted(TextPosition before, TextPosition next, double gutter) {
        return end(before) <= gutter + 1 && next.getXDirAdj() >= gutter - 1;
    }

    private static double end(TextPosition glyph) {
        return glyph.getXDirAdj() + glyph.getWidthDirAdj();
    }

    private record Run(double left, double right) implements Extent {

        static Run of(List<TextPosition> glyphs) {
            return new Run(glyphs.getFirst().getXDirAdj(), end(glyphs.getLast()));
        }
    }

    private static final class TooComplex extends IOException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS) {
            throw new TooComplex();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        boolean upright = glyph.getDir() == 0;
        if (!upright || glyphs.size() >= MOST_GLYPHS || glyph.getUnicode() == null) {
            return;
        }
        boolean blank = glyph.getUnicode().isBlank();
        if (!blank) {
            glyphs.add(glyph);
            if (space) {
                spaced.add(glyph);
            }
        }
        space = blank;
    }

    private static boolean follows(TextPosition before, TextPosition next, double widest) {
        double size = Math.max(Line.size(before), Line.size(next));
        double gap = next.getXDirAdj() - end(before);
        return Math.abs(next.getYDirAdj() - before.getYDirAdj()) < size * SAME_BASELINE
                && gap > -size / 2
                && gap < size * widest;
    }
}
