package org.ibid.citations.diagnostic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;

/** {@code reference.date-malformed}, {@code reference.date-future} */
final class DateFindings {

    private static final Map<String, Integer> DAYS_OF_MONTH = Map.ofEntries(
            Map.entry("january", 31),
            Map.entry("february", 29),
            Map.entry("march", 31),
            Map.entry("april", 30),
            Map.entry("may", 31),
            Map.entry("june", 30),
            Map.entry("july", 31),
            Map.entry("august", 31),
            Map.entry("september", 30),
            Map.entry("october", 31),
            Map.entry("november", 30),
            Map.entry("december", 31),
            Map.entry("jan", 31),
            Map.entry("feb", 29),
            Map.entry("mar", 31),
            Map.entry("apr", 30),
            Map.entry("jun", 30),
            Map.entry("jul", 31),
            Map.entry("aug", 31),
            Map.entry("sep", 30),
            Map.entry("sept", 30),
            Map.entry("oct", 31),
            Map.entry("nov", 30),
            Map.entry("dec", 31),
            Map.entry("januar", 31),
            Map.entry("februar", 29),
            Map.entry("märz", 31),
            Map.entry("mai", 31),
            Map.entry("juni", 30),
            Map.entry("juli", 31),
            Map.entry("oktober", 31),
            Map.entry("dezember", 31),
            Map.entry("janvier", 31),
            Map.entry("février", 29),
            Map.entry("avril", 30),
            Map.entry("juin", 30),
            Map.entry("juillet", 31),
            Map.entry("août", 31),
            Map.entry("septembre", 30),
            Map.entry("octobre", 31),
            Map.entry("novembre", 30),
            Map.entry("décembre", 31));

    private DateFindings() {}

    static void report(Reference reference, LocalDate today, Report report) {
        String fault = fault(reference.raw());
        CslItem.Date issued = reference.item() == null ? null : reference.item().issued();
        if (fault == null && issued != null && issued.dateParts() == null && issued.raw() != null) {
            fault = Report.quoted(issued.raw()) + " cannot be read as a date";
        }
        if (fault != null) {
            report.warning("reference.date-malformed", reference, "The date is malformed: " + fault + '.');
        }
        if (issued != null && isFuture(issued, today)) {
            report.warning("reference.date-future", reference, "The date lies in the future.");
        }
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
    private static String fault(String raw) {
        for (int i = 0; i < raw.length(); ) {
            if (!Character.isLetter(raw.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < raw.length() && Character.isLetter(raw.charAt(end))) {
                end++;
            }
            boolean capital = Character.isUpperCase(raw.charAt(i));
            Integer days = capital && end - i <= 9
                    ? DAYS_OF_MONTH.get(raw.substring(i, end).toLowerCase(Locale.ROOT))
                    : null;
            String fault = days == null ? null : faultAt(raw, i, end, days);
            if (fault != null) {
                return fault;
            }
            i = end;
        }
        return null;
    }

    private static String faultAt(String raw, int month, int end, int days) {
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
