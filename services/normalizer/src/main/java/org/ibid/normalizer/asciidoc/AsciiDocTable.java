package org.ibid.normalizer.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.media.DocumentFailure;

/** The cells of a table, each behind a bar; a row has as many as columns are specified, or else as stand in the first line. */
final class AsciiDocTable {

    private static final int MOST_COLUMNS = 200;
    /** What stands before a bar says how the cell behind it looks. */
    private static final Pattern BAR = Pattern.compile(
            "(?:(?<=^|\\s)(?:\\d{1,3}(?:\\.\\d{1,3})?[+*])?[<^>]?(?:\\.[<^>])?[adehlmsv]?)?(?<!\\\\)\\|");

    private static final Pattern REPEATED = Pattern.compile("(\\d{1,3})\\*.*");

    private AsciiDocTable() {}

    static void write(List<String> lines, Style style, AsciiDocBlocks blocks, Markup markup) throws DocumentFailure {
        List<StringBuilder> cells = new ArrayList<>();
        int columns = columns(style.columns());
        for (String line : lines) {
            int before = cells.size();
            cells(line, cells);
            columns = columns == 0 ? cells.size() - before : columns;
        }
        markup.open("table");
        for (int i = 0; i < cells.size(); i++) {
            markup.inside(i % columns == 0 ? "<tr>" : "");
            markup.block("td", blocks.phrase(cells.get(i).toString().strip()));
            markup.inside(i % columns == columns - 1 ? "</tr>" : "");
        }
        markup.close("table");
    }

    private static void cells(String line, List<StringBuilder> cells) {
        Matcher bar = BAR.matcher(line);
        int from = 0;
        while (bar.find()) {
            append(line.substring(from, bar.start()), cells);
            cells.add(new StringBuilder());
            from = bar.end();
        }
        append(line.substring(from), cells);
    }

    private static void append(String words, List<StringBuilder> cells) {
        if (!cells.isEmpty()) {
            cells.getLast().append(words).append('\n');
        }
    }

    /** How many; 0 where nothing is specified. */
    private static int columns(String specified) {
        Matcher repeated = REPEATED.matcher(specified);
        if (repeated.matches()) {
            return Math.clamp(Integer.parseInt(repeated.group(1)), 1, MOST_COLUMNS);
        }
        return specified.isEmpty() ? 0 : specified.split("[,;]", MOST_COLUMNS).length;
    }
}
