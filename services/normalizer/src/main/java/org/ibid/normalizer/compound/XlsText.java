package org.ibid.normalizer.compound;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFHyperlink;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.ibid.contracts.Text;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Reads a workbook (MS-XLS) as one in XLSX is read: sheets that are shown as tables under their names. */
final class XlsText {

    private XlsText() {}

    static Text read(POIFSFileSystem file, @Nullable String url, @Nullable String titleHint)
            throws IOException, DocumentFailure {
        try (HSSFWorkbook workbook = new HSSFWorkbook(file)) {
            DataFormatter formats = new DataFormatter();
            formats.setUseCachedValuesForFormulaCells(true);
            Markup markup = new Markup();
            boolean unread = false;
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                HSSFSheet sheet = workbook.getSheetAt(i);
                boolean hidden = workbook.isSheetHidden(i) || workbook.isSheetVeryHidden(i);
                unread |= hidden || isDrawnOn(sheet);
                if (!hidden) {
                    markup.block("h2", Phrase.quoted(sheet.getSheetName()));
                    table(sheet, formats, markup);
                }
            }
            Declared declared = Summary.of(workbook.getSummaryInformation()).undated();
            Text text = declared.read(markup.html(), url, declared.title(), titleHint, List.of(), null);
            return unread
                    ? text.withDiagnostics(List.of(Summary.thin(
                            "Hidden sheets, charts, pictures and comments of the workbook are not part of the text.")))
                    : text;
        }
    }

    private static boolean isDrawnOn(HSSFSheet sheet) {
        HSSFPatriarch drawings = sheet.getDrawingPatriarch();
        return drawings != null && !drawings.getChildren().isEmpty();
    }

    private static void table(HSSFSheet sheet, DataFormatter formats, Markup markup) throws DocumentFailure {
        Map<CellAddress, String> links = new HashMap<>();
        for (HSSFHyperlink link : sheet.getHyperlinkList()) {
            if (link.getAddress() != null) {
                links.put(new CellAddress(link.getFirstRow(), link.getFirstColumn()), link.getAddress());
            }
        }
        markup.open("table");
        for (Row row : sheet) {
            markup.open("tr");
            for (Cell cell : row) {
                String words = shown(cell, formats).strip();
                if (!words.isEmpty()) {
                    Phrase phrase = new Phrase();
                    String link = links.get(cell.getAddress());
                    if (link != null) {
                        phrase.link(link);
                    }
                    phrase.text(words, Phrase.Rise.LEVEL);
                    markup.block("td", phrase.html());
                }
            }
            markup.close("tr");
        }
        markup.close("table");
    }

    /** Dates as ISO 8601, so that nobody takes a day for a month; all else as the sheet shows it. */
    private static String shown(Cell cell, DataFormatter formats) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell) && cell.getNumericCellValue() >= 1) {
            String moment = String.valueOf(cell.getLocalDateTimeCellValue());
            return moment.endsWith("T00:00") ? moment.substring(0, moment.length() - 6) : moment.replace('T', ' ');
        }
        return formats.formatCellValue(cell);
    }
}
