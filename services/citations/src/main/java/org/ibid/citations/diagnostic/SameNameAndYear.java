package org.ibid.citations.diagnostic;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** Works that a marker like {@code (Vale et al., 2012)} can't tell apart, where the list prints no letters behind their years. */
final class SameNameAndYear {

    private static final Pattern LETTERED = Pattern.compile("\\b[12]\\d{3} ?[a-z]\\b");

    /** From here on a marker names the first alone, with {@code et al.} */
    private static final int OTHERS = 3;

    private SameNameAndYear() {}

    /** Whether a marker by author and year that is linked to the one may as well mean the other. */
    static boolean mayStandFor(Reference cited, Reference other, List<Marker> markers) {
        CslItem one = cited.item();
        CslItem two = other.item();
        return cited.status() == Reference.Status.CITED
                && one != null
                && two != null
                && year(one) != null
                && Objects.equals(year(one), year(two))
                && areNamedAlike(one.author(), two.author())
                && !LETTERED.matcher(cited.raw()).find()
                && !LETTERED.matcher(other.raw()).find()
                && markers.stream()
                        .anyMatch(marker -> marker.style() == Marker.Style.AUTHOR_YEAR
                                && marker.references().contains(cited.id()));
    }

    private static boolean areNamedAlike(List<Name> one, List<Name> two) {
        int named = Math.min(one.size(), OTHERS) == OTHERS ? 1 : one.size();
        if (named == 0 || Math.min(two.size(), OTHERS) != Math.min(one.size(), OTHERS)) {
            return false;
        }
        for (int i = 0; i < named; i++) {
            if (!printed(one.get(i)).equals(printed(two.get(i)))) {
                return false;
            }
        }
        return true;
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
