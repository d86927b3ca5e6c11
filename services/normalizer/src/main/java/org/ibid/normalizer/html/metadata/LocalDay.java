package org.ibid.normalizer.html.metadata;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.ibid.normalizer.date.PartialDate;
import org.ibid.wording.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * The day of an instant where the page was published: 23:00 UTC is the next day for a site of a country an hour ahead. Told by
 * the country's domain alone, of countries with one time; {@code zones.txt} lists them.
 */
final class LocalDay {

    private static final Map<String, ZoneId> ZONES = zones();

    private LocalDay() {}

    /** The local day, without a time, where it is another than that of UTC; else the date as it is. */
    static PartialDate of(PartialDate date, @Nullable String url) {
        ZoneId zone = date.time() == null || url == null ? null : zone(url);
        if (zone == null) {
            return date;
        }
        LocalDateTime local = LocalDateTime.ofInstant(Instant.parse(date.toString()), zone);
        PartialDate day = PartialDate.of(local.getYear(), local.getMonthValue(), local.getDayOfMonth());
        return day == null || local.getDayOfMonth() == date.day() ? date : day;
    }

    private static @Nullable ZoneId zone(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null
                    ? null
                    : ZONES.get(host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (WordFile.Section section : WordFile.read(LocalDay.class, "zones.txt")) {
            ZoneId zone = ZoneId.of(section.name());
            section.words().forEach(domain -> zones.put(domain, zone));
        }
        return Map.copyOf(zones);
    }
}
