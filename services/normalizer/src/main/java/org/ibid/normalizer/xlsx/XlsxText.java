package org.ibid.normalizer.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.ooxml.Packaged;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook: its sheets in their order, each under its name as a table, formulas by the values that were saved with them, dates
 * as ISO 8601, links. Hidden sheets are left out, and charts, pictures and comments are not read, which a diagnostic says.
 */
public final class XlsxText {

    private static final String FORMAT = "workbook";

    private XlsxText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted}, {@code expands-too-far}, {@code text-too-large}, {@code too-deep} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Packaged packaged = Packaged.open(bytes, FORMAT, "xl/workbook.xml");
        Archive archive = packaged.archive();
        Relations relations = Relations.of(archive, packaged.main());
        Workbook workbook = new Workbook(relations);
        XmlEvents.read(packaged.content(), FORMAT, workbook);
        SharedStrings strings = new SharedStrings();
        optional(archive.read(relations.part("sharedStrings", "")), strings);
        CellFormats formats = new CellFormats(workbook.since1904());
        optional(archive.read(relations.part("styles", "")), formats);
        Markup markup = new Markup();
        boolean drawn = false;
        for (Workbook.Sheet sheet : workbook.sheets()) {
            byte[] part = packaged.required(sheet.part());
            Relations of = Relations.of(archive, sheet.part());
            SheetLinks links = new SheetLinks(of);
            XmlEvents.read(part, FORMAT, links);
            markup.block("h2", Phrase.quoted(sheet.name()));
            XmlEvents.read(part, FORMAT, new Sheet(markup, strings, formats, links));
            drawn |= !of.part("drawing", "").isEmpty()
                    || !of.part("comments", "").isEmpty();
        }
        Declared declared = packaged.declared().undated();
        Text text = declared.read(markup.html(), url, declared.title(), titleHint, List.of(), null);
        List<Diagnostic> findings = new ArrayList<>();
        if (drawn) {
            findings.add(unread("Charts, pictures and comments of the sheets are not part of the text."));
        }
        if (workbook.hidden() > 0) {
            findings.add(unread(
                    "Hidden sheets, of which the workbook has " + workbook.hidden() + ", are not part of the text."));
        }
        return findings.isEmpty() ? text : text.withDiagnostics(findings);
    }

    private static void optional(byte @Nullable [] part, XmlEvents.Handler handler) throws DocumentFailure {
        if (part != null) {
            XmlEvents.read(part, FORMAT, handler);
        }
    }

    private static Diagnostic unread(String message) {
        return new Diagnostic("text.parts-unread", Diagnostic.Severity.INFO, message, null, null);
    }
}
