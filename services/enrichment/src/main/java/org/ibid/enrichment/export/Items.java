package org.ibid.enrichment.export;

import java.util.List;
import java.util.regex.Pattern;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** Questions about the item of a reference that several formats ask. */
final class Items {

    private Items() {}

    /** The works that the entries name, each once: a note that comments names none, one that points back names one again. */
    static List<Reference> works(List<Reference> references) {
        return references.stream()
                .filter(reference -> !reference.namesNoWork())
                .filter(reference -> reference.sameAs() == null
                        || !isEarlier(reference.sameAs().getFirst(), reference.id()))
                .toList();
    }

    /** Ids are printed order: {@code r2} before {@code r10}. */
    private static boolean isEarlier(String id, String other) {
        return id.length() < other.length() || id.length() == other.length() && id.compareTo(other) < 0;
    }

    /** What was read of the entry, if that is enough to write it in fields; else its printed words are all there is. */
    static @Nullable CslItem read(Reference reference) {
        CslItem item = reference.item();
        return item != null && (item.title() != null || item.containerTitle() != null) ? item : null;
    }

    /** The printed words without the label. */
    static String printed(Reference reference) {
        String raw = reference.raw().strip();
        if (reference.label() == null) {
            return raw;
        }
        return raw.replaceFirst("^[\\[({]?" + Pattern.quote(reference.label()) + "[\\])}.:]*\\s*", "");
    }

    static @Nullable Integer year(CslItem.@Nullable Date date) {
        return part(date, 0);
    }

    static @Nullable Integer month(CslItem.@Nullable Date date) {
        return part(date, 1);
    }

    static @Nullable Integer day(CslItem.@Nullable Date date) {
        return part(date, 2);
    }

    private static @Nullable Integer part(CslItem.@Nullable Date date, int index) {
        if (date == null || date.dateParts() == null || date.dateParts().isEmpty()) {
            return null;
        }
        List<Integer> parts = date.dateParts().getFirst();
        return parts.size() > index ? parts.get(index) : null;
    }

    /** {@code YYYY[-MM[-DD]]}. */
    static @Nullable String iso(CslItem.@Nullable Date date) {
        if (year(date) == null) {
            return null;
        }
        String iso = "%04d".formatted(year(date));
        iso += month(date) == null ? "" : "-%02d".formatted(month(date));
        return day(date) == null ? iso : iso + "-%02d".formatted(day(date));
    }

    /** {@code Family, Given}, or the literal. */
    static String inverted(CslItem.Name name) {
        if (name.literal() != null) {
            return name.literal();
        }
        String family = name.particle() == null ? name.family() : name.particle() + ' ' + name.family();
        family = family == null ? "" : family;
        String suffix = name.suffix() == null ? "" : ", " + name.suffix();
        return name.given() == null ? family + suffix : family + suffix + ", " + name.given();
    }
}
