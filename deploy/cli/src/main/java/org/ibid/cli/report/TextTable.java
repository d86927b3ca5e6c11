package org.ibid.cli.report;

import java.util.List;
import java.util.Locale;

/** Rows under headings, columns as wide as they need; the first is set left, the others right. */
public final class TextTable {

    private TextTable() {}

    public static String of(List<List<String>> rows) {
        int[] widths = widths(rows);
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - row.get(c).length());
                out.append(c == 0 ? row.get(c) + pad : "  " + pad + row.get(c));
            }
            out.append(System.lineSeparator());
        }
        return out.toString();
    }

    /** The same with all columns set left. */
    public static String left(List<List<String>> rows) {
        int[] widths = widths(rows);
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length - 1; c++) {
                out.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length() + 2));
            }
            out.append(row.getLast()).append(System.lineSeparator());
        }
        return out.toString();
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        return widths;
    }

    /** An enum constant as it stands in JSON. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
