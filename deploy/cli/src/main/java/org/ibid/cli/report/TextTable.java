package org.ibid.cli.report;

import java.util.List;
import java.util.Locale;

/** Rows under headings, columns as wide as they need; the first is set left, the others right. */
public final class TextTable {

    private TextTable() {}

    public static String of(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        StringBuilder out = new StringBuilder();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                String pad = " ".repeat(widths[c] - row.get(c).length());
                out.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
            }
            out.append(System.lineSeparator());
        }
        return out.toString();
    }

    /** An enum constant as it stands in JSON. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
