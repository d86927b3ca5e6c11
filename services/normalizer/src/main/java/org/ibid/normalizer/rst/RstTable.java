package org.ibid.normalizer.rst;

import java.util.ArrayList;
import java.util.List;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.media.DocumentFailure;

/** Tables as they are drawn, with crosses and bars or with columns of equals signs, and as lists or values. */
final class RstTable {

    private RstTable() {}

    static void read(Lines lines, RstBlocks blocks) throws DocumentFailure {
        List<String> drawn = lines.until(String::isEmpty);
        write(drawn.getFirst().startsWith("+") ? grid(drawn) : columns(drawn), List.of(), blocks);
    }

    static void write(List<List<String>> rows, List<String> caption, RstBlocks blocks) throws DocumentFailure {
        blocks.draft.markup.open("table");
        for (String words : caption) {
            blocks.draft.markup.block("caption", blocks.phrase(words));
        }
        for (List<String> row : rows) {
            blocks.draft.markup.open("tr");
            for (String cell : row) {
                blocks.draft.markup.block("td", blocks.phrase(cell.strip()));
            }
            blocks.draft.markup.close("tr");
        }
        blocks.draft.markup.close("table");
    }

    /** Cells between bars; a line of crosses ends a row. */
    private static List<List<String>> grid(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<StringBuilder> row = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("+-") || line.startsWith("+=")) {
                end(row, rows);
                continue;
            }
            String inner = line.startsWith("|") ? line.substring(1) : line;
            String[] cells = (inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner)
                    .split("(?<= )\\|(?= |$)", -1);
            for (int i = 0; i < cells.length; i++) {
                if (i == row.size()) {
                    row.add(new StringBuilder());
                }
                row.get(i).append(cells[i].strip()).append('\n');
            }
        }
        end(row, rows);
        return rows;
    }

    /** Cells under columns of equals signs; a row whose first cell is blank goes on with the one before. */
    private static List<List<String>> columns(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<StringBuilder> row = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("==") || line.startsWith("--")) {
                end(row, rows);
                continue;
            }
            List<String> cells = cells(line, lines.getFirst());
            if (!cells.getFirst().isEmpty()) {
                end(row, rows);
            }
            for (int i = 0; i < cells.size(); i++) {
                if (i == row.size()) {
                    row.add(new StringBuilder());
                }
                row.get(i).append(cells.get(i)).append('\n');
            }
        }
        end(row, rows);
        return rows;
    }

    private static List<String> cells(String line, String rule) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from < rule.length()) {
            int gap = rule.indexOf(' ', from);
            int next = gap < 0 ? rule.length() : gap;
            while (next < rule.length() && rule.charAt(next) == ' ') {
                next++;
            }
            int to = next == rule.length() ? line.length() : next;
            cells.add(
                    from < line.length()
                            ? line.substring(from, Math.min(to, line.length())).strip()
                            : "");
            from = next;
        }
        return cells;
    }

    private static void end(List<StringBuilder> row, List<List<String>> rows) {
        if (!row.isEmpty()) {
            rows.add(row.stream().map(StringBuilder::toString).toList());
            row.clear();
        }
    }

    /** Lists in a list: {@code * -} begins a row, {@code -} a cell. */
    static List<List<String>> lists(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<StringBuilder> row = new ArrayList<>();
        for (String line : lines) {
            boolean begins = line.startsWith("* -");
            boolean cell =
                    begins || line.strip().startsWith("- ") || line.strip().equals("-");
            if (begins) {
                end(row, rows);
            }
            if (cell || row.isEmpty()) {
                row.add(new StringBuilder());
            }
            String said = line.strip();
            row.getLast()
                    .append(begins ? said.substring(3) : cell ? said.substring(1) : said)
                    .append('\n');
        }
        end(row, rows);
        return rows;
    }

    /** Values parted by commas, in quotation marks where they hold one. */
    static List<List<String>> values(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            List<StringBuilder> row = new ArrayList<>(List.of(new StringBuilder()));
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    row.add(new StringBuilder());
                } else {
                    row.getLast().append(c);
                }
            }
            end(row, rows);
        }
        return rows;
    }
}
