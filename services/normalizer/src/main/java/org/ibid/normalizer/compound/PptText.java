package org.ibid.normalizer.compound;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTableCell;
import org.apache.poi.hslf.usermodel.HSLFTextParagraph;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.ibid.contracts.Text;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Reads a presentation (MS-PPT) as one in PPTX is read: slides in their order, each under its title, with what its notes say. */
final class PptText {

    private static final int DEEPEST = 20;
    /** MS-PPT 2.13.33, kinds of text. */
    private static final int TITLE = 0;

    private static final int CENTRED_TITLE = 6;

    private final Markup markup = new Markup();
    private boolean titled;

    private PptText() {}

    static Text read(POIFSFileSystem file, @Nullable String url, @Nullable String titleHint)
            throws IOException, DocumentFailure {
        try (HSLFSlideShow show = new HSLFSlideShow(file)) {
            PptText text = new PptText();
            for (HSLFSlide slide : show.getSlides()) {
                text.slide(slide);
            }
            Declared declared = Summary.of(show.getSummaryInformation()).undated();
            return declared.read(
                            text.markup.html(), url, text.titled ? null : declared.title(), titleHint, List.of(), null)
                    .withDiagnostics(
                            List.of(Summary.thin("Of the slides their words are read, not what is drawn or charted.")));
        }
    }

    private void slide(HSLFSlide slide) throws DocumentFailure {
        for (HSLFShape shape : slide.getShapes()) {
            if (shape instanceof HSLFTextShape text && isTitle(text)) {
                Phrase title = new Phrase();
                text.getTextParagraphs().forEach(paragraph -> say(paragraph, title));
                if (!title.isBlank()) {
                    markup.block(titled ? "h2" : "h1", title.html());
                    titled = true;
                }
            }
        }
        for (HSLFShape shape : slide.getShapes()) {
            shape(shape, 0);
        }
        HSLFNotes notes = slide.getNotes();
        if (notes != null) {
            for (List<HSLFTextParagraph> paragraphs : notes.getTextParagraphs()) {
                for (HSLFTextParagraph paragraph : paragraphs) {
                    if (!paragraph.isHeaderOrFooter()) {
                        block(paragraph);
                    }
                }
            }
        }
    }

    private static boolean isTitle(HSLFTextShape shape) {
        List<HSLFTextParagraph> paragraphs = shape.getTextParagraphs();
        int type = paragraphs.isEmpty() ? -1 : paragraphs.getFirst().getRunType();
        return type == TITLE || type == CENTRED_TITLE;
    }

    private void shape(HSLFShape shape, int depth) throws DocumentFailure {
        if (shape instanceof HSLFTable table) {
            table(table);
        } else if (shape instanceof HSLFGroupShape group) {
            if (depth == DEEPEST) {
                throw DocumentFailure.tooDeep("presentation");
            }
            for (HSLFShape inner : group.getShapes()) {
                shape(inner, depth + 1);
            }
        } else if (shape instanceof HSLFTextShape text && !isTitle(text)) {
            for (HSLFTextParagraph paragraph : text.getTextParagraphs()) {
                if (!paragraph.isHeaderOrFooter()) {
                    block(paragraph);
                }
            }
        }
    }

    private void table(HSLFTable table) throws DocumentFailure {
        markup.open("table");
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            markup.open("tr");
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                HSLFTableCell cell = table.getCell(row, column);
                Phrase phrase = new Phrase();
                if (cell != null) {
                    cell.getTextParagraphs().forEach(paragraph -> say(paragraph, phrase));
                }
                markup.block("td", phrase.html());
            }
            markup.close("tr");
        }
        markup.close("table");
    }

    private void block(HSLFTextParagraph paragraph) throws DocumentFailure {
        Phrase phrase = new Phrase();
        say(paragraph, phrase);
        if (phrase.isBlank()) {
            return;
        }
        if (paragraph.isBullet()) {
            markup.item(Math.max(0, paragraph.getIndentLevel()), null, phrase.html());
        } else {
            markup.block("p", phrase.html());
        }
    }

    private static void say(HSLFTextParagraph paragraph, Phrase phrase) {
        for (HSLFTextRun run : paragraph.getTextRuns()) {
            String address =
                    run.getHyperlink() == null ? null : run.getHyperlink().getAddress();
            if (address != null) {
                phrase.link(address);
            }
            Phrase.Rise rise = run.isSuperscript()
                    ? Phrase.Rise.RAISED
                    : run.isSubscript() ? Phrase.Rise.LOWERED : Phrase.Rise.LEVEL;
            String words = run.getRawText() == null ? "" : run.getRawText();
            String[] lines = words.replace('\r', ' ').split("\\x0B", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    phrase.lineBreak();
                }
                phrase.text(lines[i], rise);
            }
            if (address != null) {
                phrase.endLink();
            }
        }
    }
}
