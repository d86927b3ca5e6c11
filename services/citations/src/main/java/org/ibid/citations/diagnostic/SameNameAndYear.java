package org.ibid.citations.diagnostic;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Works that a marker like {@code (Vale et al., 2012)} can't tell apart, where the list prints no letters behind their years. Read
 * once, so that a look-up is a hash access.
 */
final class SameNameAndYear {

    private static final Pattern LETTERED = Pattern.compile("\\b[12]\\d{3} ?[a-z]\\b");

    /** From here on a marker names the first alone, with {@code et al.} */
    private static final int OTHERS = 3;

    /** Names and year of the works that markers by author and year are linked to. */
    private final Set<String> linked;

    SameNameAndYear(List<Reference> references, List<Marker> markers) {
        Set<String> ids = new HashSet<>();
        for (Marker marker : markers) {
            if (marker.style() == Marker.Style.AUTHOR_YEAR) {
                ids.addAll(marker.references());
            }
        }
        this.linked = references.stream()
                .filter(reference -> ids.contains(reference.id()))
                .map(SameNameAndYear::key)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Whether a marker that is linked to another work may as well mean this one. */
    boolean mayMean(Reference reference) {
        String key = key(reference);
        return key != null && linked.contains(key);
    }

    /** Null where no name or no year is known, or a letter tells the work. */
    private static @Nullable String key(Reference reference) {
        CslItem item = reference.item();
        Integer year = item == null ? null : year(item);
        if (item == null
                || year == null
                || item.author().isEmpty()
                || LETTERED.matcher(reference.raw()).find()) {
            return null;
        }
        int count = Math.min(item.author().size(), OTHERS);
        return item.author().stream()
                .limit(count == OTHERS ? 1 : count)
                .map(SameNameAndYear::printed)
                .collect(Collectors.joining("|", count + "|", "|" + year));
    }

    private static @Nullable Integer year(CslItem item) {
        CslItem.Date issued = item.issued();
        List<List<Integer>> parts = issued == null ? null : issued.dateParts();
        return parts == null || parts.isEmpty() || parts.getFirst().isEmpty()
                ? null
                : parts.getFirst().getFirst();
    }

    private static String printed(Name name) {
        return Objects.requireNonNullElse(name.family(), Objects.requireNonNullElse(name.literal(), ""));
    }
}
