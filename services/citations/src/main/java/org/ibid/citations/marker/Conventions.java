package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;

/**
 * What a document's number marks mean, chosen together: the marks of one form lead into one family of apparatus, the one
 * that they explain best; a mark that could as well be a power is a marker where it is the next in order.
 */
final class Conventions {

    private final EntryIndex index;
    private final Resolver resolver;
    private final List<Mark> marks;
    private final Reasons reasons;

    Conventions(EntryIndex index, Resolver resolver, List<Mark> marks, Reasons reasons) {
        this.reasons = reasons;
        this.index = index;
        this.resolver = resolver;
        this.marks = marks;
    }

    /** The sightings of the form's marks that are believed, in order of start. */
    List<Sighting> read(Form form) {
        Family family = familyOf(form);
        List<Mark> settled = settled(form, family);
        reasons.read(settled, () -> why(form, family));
        return settled.stream().map(mark -> resolver.resolve(mark, family)).toList();
    }

    /** The family whose labels the form's marks explain best; {@link Family#ANY} where the document has but one. */
    Family familyOf(Form form) {
        if (!index.hasBothFamilies()) {
            return Family.ANY;
        }
        int list = account(form, Family.LIST);
        int notes = account(form, Family.NOTES);
        return notes > list ? Family.NOTES : Family.LIST;
    }

    private String why(Form form, Family family) {
        String printed = form == Form.BRACKETS ? "in brackets" : "raised";
        if (family == Family.ANY) {
            return printed + "; the document has one apparatus, or none";
        }
        return "%s, which lead to the %s: they explain it better (list %d, notes %d)"
                .formatted(
                        printed,
                        family == Family.LIST ? "list" : "notes",
                        account(form, Family.LIST),
                        account(form, Family.NOTES));
    }

    /** Ties above all; then numbers that have an entry, less those that have none; then likeness, and that no other form leads there. */
    private int account(Form form, Family family) {
        int numbers = 0;
        int linked = 0;
        int ties = 0;
        for (Mark mark : marks) {
            if (mark.form() != form || mark.doubt() != Doubt.NONE) {
                continue;
            }
            for (NumberGroup.Item item : mark.items()) {
                numbers++;
                ties += resolver.isTied(item, family) ? 1 : 0;
                linked += index.byNumber(item.number(), mark.start(), family) == EntryIndex.NONE ? 0 : 1;
            }
        }
        boolean alike = index.isDressed(family, form);
        boolean free = resolver.ties(family) == ties;
        int missing = numbers - linked;
        return 1000 * ties + 2 * linked - 4 * missing + (alike ? numbers : 0) + (free ? numbers : 0);
    }

    /** The form's marks without those whose doubt the others do not settle. */
    private List<Mark> settled(Form form, Family family) {
        List<Mark> own = new ArrayList<>(marks.stream()
                .filter(mark -> mark.form() == form)
                .sorted(Comparator.comparingInt(Mark::start))
                .toList());
        if (own.stream().allMatch(mark -> mark.doubt() == Doubt.NONE)) {
            return own;
        }
        Map<Integer, Integer> sure = new LinkedHashMap<>();
        int firsts = 0;
        int ascending = 0;
        int largest = 0;
        for (Mark mark : own) {
            if (mark.doubt() == Doubt.NONE && sure.putIfAbsent(mark.least(), mark.start()) == null) {
                firsts++;
                ascending += mark.least() > largest ? 1 : 0;
                largest = Math.max(largest, mark.least());
            }
        }
        boolean ordered = ascending * 10 >= firsts * 8;
        int next = 1;
        List<Mark> kept = new ArrayList<>(own.size());
        for (Mark mark : own) {
            boolean believed = switch (mark.doubt()) {
                case NONE -> true;
                case SLIGHT -> firsts > 0 && (!ordered || mark.least() <= next) && resolves(mark, family);
                case GRAVE -> firsts > 0 && ordered && mark.least() == next && isSkipped(next, sure);
                case WORDS -> firsts >= Markers.HABIT && resolves(mark, family);
            };
            if (believed) {
                kept.add(mark);
                next = Math.max(next, mark.greatest() + 1);
            } else {
                reasons.left(
                        List.of(mark),
                        () -> mark.doubt() == Doubt.WORDS
                                ? "among words, where no such numbers lead to entries"
                                : "raised behind a number and not the next in order: a power");
            }
        }
        return kept;
    }

    /** Whether no sure mark bears the number, or the first that does stands behind one of a greater number. */
    private static boolean isSkipped(int number, Map<Integer, Integer> sure) {
        Integer first = sure.get(number);
        return first == null
                || sure.entrySet().stream().anyMatch(other -> other.getKey() > number && other.getValue() < first);
    }

    private boolean resolves(Mark mark, Family family) {
        return mark.items().stream()
                .allMatch(item -> index.byNumber(item.number(), mark.start(), family) != EntryIndex.NONE);
    }
}
