package org.ibid.citations.date;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.wording.Months;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date as precisely as it is written and no more: {@code March2, 2014}, {@code 2. März 2014}, {@code 2014-03-02},
 * {@code 02.03.2014}, {@code Mar. 2014}, {@code 1998/99}. Of {@code 03/02/2014} only the year is certain, so only the year is
 * given. A day that its month does not have is dropped with the month kept.
 */
public final class DateReader {
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MOST_PARTS = 12;

    private DateReader() {}

    /** A number or a month's name, with the sign that follows it. */
    private record Part(int value, int digits, char after) {
        boolean isMonth() {
            return digits == 0;
        }

        boolean isYear() {
            return digits == 4 && value >= 1000 && value <= 2199;
        }

        boolean isSmall() {
            return (digits == 1 || digits == 2) && value >= 1 && value <= 31;
        }
    }

    /** The date in {@code text}, with {@code raw} the text itself; without parts where it holds no year. */
    public static CslItem.@Nullable Date read(String text) {
        return new CslItem.Date(parts(text), text);
    }

    /** The parts of the date in {@code text}; none where it holds no year. */
    public static @Nullable List<List<Integer>> parts(String text) {
        List<Part> parts = scan(text);
        for (int i = 0; i < parts.size(); i++) {
            List<List<Integer>> found = at(parts, i);
            if (found != null) {
                return found;
            }
        }
        for (Part part : parts) {
            if (part.isYear()) {
                return List.of(List.of(part.value));
            }
        }
        return null;
    }

    private static @Nullable List<List<Integer>> at(List<Part> parts, int i) {
        Part a = parts.get(i);
        Part b = i + 1 < parts.size() ? parts.get(i + 1) : new Part(-1, -1, ' ');
        Part c = i + 2 < parts.size() ? parts.get(i + 2) : b.digits < 0 ? b : new Part(-1, -1, ' ');
        Part d = i + 3 < parts.size() ? parts.get(i + 3) : new Part(-1, -1, ' ');
        if (a.isMonth()) {
            if (b.isSmall() && c.isSmall() && d.isYear()) {
                return List.of(date(d.value, a.value, b.value), date(d.value, a.value, c.value));
            }
            if (b.isMonth() && c.isYear()) {
                return List.of(date(c.value, a.value, 0), date(c.value, b.value, 0));
            }
            if (b.isSmall() && c.isYear()) {
                return List.of(date(c.value, a.value, b.value));
            }
            return b.isYear() ? List.of(date(b.value, a.value, 0)) : null;
        }
        if (a.isSmall()) {
            if (b.isSmall() && c.isMonth() && d.isYear()) {
                return List.of(date(d.value, c.value, a.value), date(d.value, c.value, b.value));
            }
            if (b.isMonth() && c.isYear()) {
                return List.of(date(c.value, b.value, a.value));
            }
            return b.isSmall() && c.isYear() && a.after == b.after ? numeric(a, b, c) : null;
        }
        return a.isYear() ? yearFirst(a, b, c) : null;
    }

    private static @Nullable List<List<Integer>> yearFirst(Part a, Part b, Part c) {
        if (b.isMonth()) {
            return List.of(date(a.value, b.value, c.isSmall() && c.digits > 0 ? c.value : 0));
        }
        if (b.isSmall()
                && c.isSmall()
                && a.after == b.after
                && (a.after == '-' || a.after == '/' || a.after == '.')
                && b.value <= 12) {
            return List.of(date(a.value, b.value, c.value));
        }
        if (b.isYear() && b.value > a.value && (a.after == '-' || a.after == '/')) {
            return List.of(List.of(a.value), List.of(b.value));
        }
        if (b.digits == 2 && (a.after == '-' || a.after == '/') && b.value == a.value % 100 + 1) {
            return List.of(List.of(a.value), List.of(a.value - a.value % 100 + b.value));
        }
        if (b.digits == 2 && b.value >= 1 && b.value <= 12 && a.after == '-' && c.digits < 0) {
            return List.of(date(a.value, b.value, 0));
        }
        return null;
    }

    private static @Nullable List<List<Integer>> numeric(Part a, Part b, Part year) {
        if (a.after == '.' || a.value > 12) {
            return b.value <= 12 ? List.of(date(year.value, b.value, a.value)) : null;
        }
        if (b.value > 12) {
            return List.of(date(year.value, a.value, b.value));
        }
        return a.value == b.value ? List.of(date(year.value, a.value, b.value)) : List.of(List.of(year.value));
    }

    private static List<Integer> date(int year, int month, int day) {
        if (day < 1 || day > DAYS[month - 1] || (month == 2 && day == 29 && !isLeap(year))) {
            return List.of(year, month);
        }
        return List.of(year, month, day);
    }

    private static boolean isLeap(int year) {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    private static List<Part> scan(String text) {
        List<Part> parts = new ArrayList<>();
        int i = 0;
        while (i < text.length() && parts.size() < MOST_PARTS) {
            char c = text.charAt(i);
            int end = i + 1;
            if (c >= '0' && c <= '9') {
                int value = c - '0';
                while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                    value = Math.min(value * 10 + text.charAt(end) - '0', 1_000_000);
                    end++;
                }
                parts.add(new Part(value, end - i, sign(text, end)));
            } else if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                int month = Months.number(text, i, end);
                if (month > 0) {
                    parts.add(new Part(month, 0, sign(text, end)));
                }
            }
            i = end;
        }
        return parts;
    }

    private static char sign(String text, int at) {
        int i = at;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        char c = i < text.length() ? text.charAt(i) : ' ';
        return c == 0x2013 || c == 0x2014 || c == 0x2010 || c == 0x2011 || c == 0x2212 ? '-' : c;
    }
}
