package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.citations.referencelist.Entry;
import org.ibid.citations.referencelist.EntryList;
import org.ibid.wording.RomanNumeral;

/**
 * The entries of a document by number, by label and by author: every look-up is a hash access, so that linking is linear
 * in markers and entries. Entries are named by their position in printed order over all lists.
 */
public final class EntryIndex {

    static final int NONE = -1;

    /** What an apparatus is: numbers mean one thing in notes and another in a reference list beside them. */
    enum Family {
        LIST,
        NOTES,
        /** Where a document has but one, or it does not matter. */
        ANY
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<Integer> listOf = new ArrayList<>();
    private final List<EntryList> lists;
    private final EntryNumbers numbers = new EntryNumbers();
    private final Map<String, List<Integer>> labels = new HashMap<>();
    private final AuthorIndex authors;
    private final boolean implied;
    private final boolean notesBesideBibliography;
    private final int[] starts;
    private final int[] firstOf;
    private boolean keyed;
    private boolean roman;

    public EntryIndex(String content, List<EntryList> lists) {
        this.lists = List.copyOf(lists);
        this.implied = lists.stream().noneMatch(EntryList::isNumbered);
        this.notesBesideBibliography =
                lists.stream().anyMatch(EntryList::areNotes) && lists.stream().anyMatch(list -> !list.areNotes());
        boolean bibliography = lists.stream().anyMatch(list -> !list.areNotes());
        this.authors = new AuthorIndex();
        this.firstOf = new int[lists.size()];
        for (int l = 0; l < lists.size(); l++) {
            EntryList list = lists.get(l);
            int ordinal = 1;
            AuthorHead above = null;
            firstOf[l] = entries.size();
            for (Entry entry : list.entries()) {
                int at = entries.size();
                entries.add(entry);
                listOf.add(l);
                int number = implied && list.isUnlabelled() ? ordinal++ : entry.number();
                if (number >= 0) {
                    numbers.add(content, list.areNotes() ? Family.NOTES : Family.LIST, number, entry, at);
                }
                if (entry.label() != null) {
                    boolean roman =
                            RomanNumeral.value(entry.label(), 0, entry.label().length()) > 0;
                    this.roman |= roman;
                    keyed |= entry.number() < 0
                            && !roman
                            && Character.isLetter(entry.label().charAt(0));
                    labels.computeIfAbsent(entry.label(), key -> new ArrayList<>(1))
                            .add(at);
                }
                // short notes (Smith 2020, 45) point into the bibliography, not at themselves
                if (!list.areNotes() || !bibliography) {
                    above = AuthorHead.of(content, entry.bodyStart(), entry.end(), above);
                    authors.add(at, above);
                }
            }
        }
        this.starts = entries.stream().mapToInt(Entry::start).toArray();
    }

    /** The id under which an entry is published: {@code r1} is the first in print. */
    public static String id(int entry) {
        return "r" + (entry + 1);
    }

    /** The entry that bears the id. */
    public static int position(String id) {
        return Integer.parseInt(id, 1, id.length(), 10) - 1;
    }

    /** The number that the entry's place in its list gives it where none is printed. */
    public String impliedLabel(int entry) {
        String label = entries.get(entry).label();
        return label != null ? label : String.valueOf(entry - firstOf[listOf.get(entry)] + 1);
    }

    /** The sighting with the numbers it bears and no entry, for numbers that do not mean the order after all. */
    Sighting unlinked(Sighting sighting) {
        List<Integer> numbers = new ArrayList<>(sighting.missing());
        sighting.entries().forEach(entry -> numbers.add(entry - firstOf[listOf.get(entry)] + 1));
        numbers.sort(null);
        return Sighting.of(sighting.start(), sighting.end(), sighting.style(), List.of(), numbers);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Whether no entry bears a printed number, so that numbers can only mean the order, as in an HTML list. */
    public boolean isImplied() {
        return implied;
    }

    AuthorIndex authors() {
        return authors;
    }

    int largest() {
        return numbers.largest();
    }

    /** Which of the lists it stands in. */
    public int listOf(int entry) {
        return listOf.get(entry);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether there are notes beside a bibliography that they may cite. */
    boolean hasNotesBesideBibliography() {
        return notesBesideBibliography;
    }

    /** Whether it stands among notes. */
    public boolean isNote(int entry) {
        return lists.get(listOf.get(entry)).areNotes();
    }

    /** The entry with this number for a marker at {@code position}: of several lists the next below, else the last. */
    int byNumber(int number, int position, Family family) {
        return nearest(numbers.of(family, number), position);
    }

    /** Whether an entry bears the number. */
    boolean hasNumber(int number) {
        return !numbers.of(Family.ANY, number).isEmpty();
    }

    /** Whether both notes and a list bear numbers. */
    boolean hasBothFamilies() {
        return numbers.has(Family.LIST) && numbers.has(Family.NOTES);
    }

    /**
     * One numbered apparatus, and the text in which its labels hold: from where the one above it that bears the same ends.
     *
     * @param labels how many entries bear a number
     */
    record Range(int from, int to, int labels, int largest) {}

    List<Range> ranges(Family family) {
        List<Range> ranges = new ArrayList<>();
        int from = 0;
        for (EntryList list : lists) {
            boolean own = family == Family.ANY || list.areNotes() == (family == Family.NOTES);
            if (own && list.isNumbered()) {
                int most = list.entries().stream().mapToInt(Entry::number).max().orElse(0);
                int count = (int) list.entries().stream()
                        .filter(entry -> entry.number() > 0)
                        .count();
                ranges.add(new Range(from, list.start(), count, most));
                from = list.entries().getLast().end();
            }
        }
        return ranges;
    }

    boolean isOf(int entry, Family family) {
        return family == Family.ANY || isNote(entry) == (family == Family.NOTES);
    }

    /** Whether the family's labels are printed as marks of the form are. */
    boolean isDressed(Family family, Form form) {
        return numbers.isDressed(family, form);
    }

    /** Whether entries bear keys of letters and digits: {@code [Smi20]}. */
    boolean hasKeys() {
        return keyed;
    }

    /** Whether notes bear small Roman numbers. */
    boolean hasRomanLabels() {
        return roman;
    }

    /** Whether entries bear numbers in round brackets: {@code (1)}. */
    boolean hasParenthesisedLabels() {
        return numbers.areParenthesised();
    }

    /** Whether entries bear numbers before a closing bracket: {@code 1)}. */
    boolean hasClosedLabels() {
        return numbers.areClosed();
    }

    int byLabel(String label, int position) {
        return nearest(labels.getOrDefault(label, List.of()), position);
    }

    private int nearest(List<Integer> candidates, int position) {
        if (candidates.isEmpty()) {
            return NONE;
        }
        int low = 0;
        int high = candidates.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (entries.get(candidates.get(middle)).start() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        int chosen = candidates.get(low);
        // a number used twice in one list means its first entry
        while (low > 0 && listOf.get(candidates.get(low - 1)).equals(listOf.get(chosen))) {
            chosen = candidates.get(--low);
        }
        return chosen;
    }

    /** The entry whose text covers the position; {@link #NONE} in the body. */
    public int at(int position) {
        int found = Arrays.binarySearch(starts, position);
        int at = found >= 0 ? found : -found - 2;
        return at >= 0 && position < entries.get(at).end() ? at : NONE;
    }
}
