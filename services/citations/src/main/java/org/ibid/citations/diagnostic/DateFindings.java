package org.ibid.citations.diagnostic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;
import org.ibid.wording.Months;
import org.jspecify.annotations.Nullable;

/** {@code reference.date-malformed}, {@code reference.date-future} */
final class DateFindings {

    private DateFindings() {}

    static void report(Reference reference, LocalDate today, Report report) {
        String fault = fault(reference.raw());
        CslItem.Date issued = reference.item() == null ? null : reference.item().issued();
        if (fault == null
                && issued != null
                && issued.dateParts() == null
                && issued.raw() != null
                && hasDigit(issued.raw())) {
            fault = Report.quoted(issued.raw()) + " cannot be read as a date";
        }
        if (fault != null) {
            report.warning("reference.date-malformed", reference, "The date is malformed: " + fault + '.');
        }
        if (issued != null && isFuture(issued, today)) {
            report.warning("reference.date-future", reference, "The date lies in the future.");
        }
    }

    /** "n.d.", "in press" and their like say that there is no date. */
    private static boolean hasDigit(String date) {
        return date.chars().anyMatch(Character::isDigit);
    }

    private static boolean isFuture(CslItem.Date issued, LocalDate today) {
        if (issued.dateParts() == null || issued.dateParts().isEmpty()) {
            return false;
        }
        List<Integer> parts = issued.dateParts().getFirst();
        if (parts.isEmpty() || parts.getFirst() == null) {
            return false;
        }
        try {
            int month = parts.size() > 1 ? parts.get(1) : 1;
            int day = parts.size() > 2 ? parts.get(2) : 1;
            return LocalDate.of(parts.getFirst(), month, day).isAfter(today);
        } catch (DateTimeException e) {
            // no such day, which is not this finding's business
            return false;
        }
    }

    /** A month glued to a digit or followed by a day it does not have; null when there is none. */
    private static @Nullable String fault(String raw) {
        for (int i = 0; i < raw.length(); ) {
            if (!Character.isLetter(raw.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < raw.length() && Character.isLetter(raw.charAt(end))) {
                end++;
            }
            int month = Character.isUpperCase(raw.charAt(i)) ? Months.number(raw, i, end) : 0;
            String fault =
                    month == 0 ? null : faultAt(raw, i, end, Month.of(month).maxLength());
            if (fault != null) {
                return fault;
            }
            i = end;
        }
        return null;
    }

    private static @Nullable String faultAt(String raw, int month, int end, int days) {
        boolean glued = end < raw.length() && Character.isDigit(raw.charAt(end));
        int from = end;
        while (from < raw.length() && (raw.charAt(from) == ' ' || raw.charAt(from) == '.')) {
            from++;
        }
        int to = from;
        while (to < raw.length() && Character.isDigit(raw.charAt(to))) {
            to++;
        }
        int day = to - from == 1 || to - from == 2 ? Integer.parseInt(raw, from, to, 10) : -1;
        boolean dated = day >= 0 && followedByYear(raw, to);
        if (glued && (dated || to - from == 4)) {
            return Report.quoted(raw.substring(month, to)) + " lacks a space";
        }
        return dated && (day == 0 || day > days) ? "there is no " + Report.quoted(raw.substring(month, to)) : null;
    }

    private static boolean followedByYear(String raw, int at) {
        int from = at;
        while (from < raw.length() && from - at < 3 && (raw.charAt(from) == ' ' || raw.charAt(from) == ',')) {
            from++;
        }
        int to = from;
        while (to < raw.length() && Character.isDigit(raw.charAt(to))) {
            to++;
        }
        return to - from == 4;
    }
}
