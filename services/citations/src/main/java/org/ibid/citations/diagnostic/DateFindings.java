package org.ibid.citations.diagnostic;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;

/** {@code reference.date-malformed}, {@code reference.date-future} */
final class DateFindings {

    /** Four digits or more, or three numbers: "n.d.", "in press" and a day without a year are no malformed dates. */
    private static final Pattern WITH_YEAR = Pattern.compile("\\d{4}|\\d+\\D{1,3}\\d+\\D{1,3}\\d+");

    private DateFindings() {}

    /** @param monthFirst whether the text's language may write the month before the day in digits */
    static void report(Reference reference, LocalDate today, boolean monthFirst, Report report) {
        String raw = reference.raw();
        String fault = MonthFault.in(raw);
        String day = fault == null ? DayFault.in(raw, monthFirst) : null;
        fault = day == null ? fault : "there is no " + Report.quoted(day);
        CslItem.Date issued = reference.item() == null ? null : reference.item().issued();
        if (fault == null
                && issued != null
                && issued.dateParts() == null
                && issued.raw() != null
                && WITH_YEAR.matcher(issued.raw()).find()
                && Confidence.isSure(reference, "issued")) {
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
}
