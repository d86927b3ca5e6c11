package org.ibid.normalizer.date;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** The time behind a day, as RFC 3339 and its kin write it: {@code T10:00+03:30}. */
final class ClockTime {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 36;

    private ClockTime() {}

    /** The date with the time that stands at an offset, in UTC. The local day stays: a time that moves it is left out. */
    static PartialDate with(PartialDate date, String text, int at) {
        int end = end(text, at);
        if (end == at) {
            return date;
        }
        String time = text.substring(at + 1, end);
        int zone = zoneStart(time);
        if (zone < 0) {
            return date;
        }
        try {
            String[] parts = time.substring(0, zone).split("[:.]", -1);
            int second = parts.length > 2 ? Integer.parseInt(parts[2]) : 0;
            LocalDateTime local = LocalDateTime.of(
                    date.year(),
                    date.month(),
                    date.day(),
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    second);
            LocalDateTime utc = local.minusSeconds(offset(time.substring(zone)).getTotalSeconds());
            if (utc.getDayOfMonth() != date.day()) {
                return date;
            }
            String utcTime =
                    String.format(Locale.ROOT, "%02d:%02d:%02dZ", utc.getHour(), utc.getMinute(), utc.getSecond());
            return new PartialDate(date.year(), date.month(), date.day(), utcTime);
        } catch (RuntimeException noSuchTime) {
            return date;
        }
    }

    /** Where the time ends that stands at an offset; the offset itself where none does. */
    static int end(String text, int at) {
        boolean time = at + SHORTEST < text.length()
                && (text.charAt(at) == 'T' || text.charAt(at) == 't' || text.charAt(at) == ' ')
                && Character.isDigit(text.charAt(at + 1));
        if (!time) {
            return at;
        }
        int end = at + 1;
        while (end < text.length()
                && end - at < LONGEST
                && (Character.isDigit(text.charAt(end)) || ":.+-Zz".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static ZoneOffset offset(String zone) {
        return zone.equalsIgnoreCase("z") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int zoneStart(String time) {
        for (int i = 0; i < time.length(); i++) {
            if ("Zz+-".indexOf(time.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
