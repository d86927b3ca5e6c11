package org.ibid.normalizer.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ibid.normalizer.xml.XmlEvents;

/** Which numbers are dates and shares of a hundred (ECMA-376 part 1, 18.8.30): all else of a cell's looks says nothing. */
final class CellFormats implements XmlEvents.Handler {

    private static final int MOST_DIGITS = 15;
    private static final double LAST_DAY = 2_958_466;
    private static final double LARGEST = 1e15;
    private static final double SMALLEST = 1e-9;
    private static final int SECONDS = 24 * 60 * 60;
    /** Words in quotation marks, colours and currencies in brackets, what a backslash hides. */
    private static final Pattern WORDS = Pattern.compile("\"[^\"]{0,200}\"|\\[[^\\]]{0,60}]|\\\\.");

    private final LocalDate first;
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean cells;

    CellFormats(boolean since1904) {
        // Lotus took 1900 for a leap year, and all workbooks since count so
        first = since1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    @Override
    public void start(XmlEvents element) {
        switch (element.name()) {
            case "numFmt" -> {
                String code = element.attribute("formatCode");
                codes.put(element.number("numFmtId", -1), code == null ? "" : code);
            }
            case "cellXfs" -> cells = true;
            case "xf" -> {
                if (cells) {
                    formats.add(element.number("numFmtId", 0));
                }
            }
            default -> {}
        }
    }

    @Override
    public void end(String name) {
        cells &= !name.equals("cellXfs");
    }

    /** A number as it is written in the part, as a reader sees it. */
    String shown(String written, int style) {
        double number;
        try {
            number = Double.parseDouble(written.strip());
        } catch (NumberFormatException none) {
            return written;
        }
        int format = style >= 0 && style < formats.size() ? formats.get(style) : 0;
        String code = WORDS.matcher(codes.getOrDefault(format, "")).replaceAll("");
        if (isDate(format, code) && number >= 0 && number < LAST_DAY) {
            return date(number);
        }
        boolean share = format == 9 || format == 10 || code.endsWith("%");
        return plain(share ? number * 100 : number, written) + (share ? "%" : "");
    }

    private static boolean isDate(int format, String code) {
        boolean known = format >= 14 && format <= 22 || format >= 45 && format <= 47;
        return known
                || code.chars().anyMatch(c -> "dDyY".indexOf(c) >= 0)
                || code.contains("h:")
                || code.contains("mm:");
    }

    private String date(double number) {
        long seconds = Math.round((number - Math.floor(number)) * SECONDS);
        LocalDateTime moment =
                first.plusDays((long) Math.floor(number)).atStartOfDay().plusSeconds(seconds);
        String time = DateTimeFormatter.ofPattern("HH:mm").format(moment.truncatedTo(ChronoUnit.MINUTES));
        if (number < 1) {
            return time;
        }
        return seconds == 0 ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + time;
    }

    /** Without the digits that floating point adds. */
    private static String plain(double number, String written) {
        double size = Math.abs(number);
        if (size >= LARGEST || size < SMALLEST && size > 0 || Double.isNaN(number)) {
            return written.strip();
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(MOST_DIGITS));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
