package org.ibid.citations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.citations.marker.EntryIndex;
import org.ibid.citations.referencelist.Likeness;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Reference;
import org.ibid.wording.Letters;

/**
 * Notes that name no work of their own: those that point back ({@code Ibid., 14}), cite an entry by author and year or short title
 * ({@code Kennett 2007, p. 398}; {@code Reed, Harbour Accounts, 51}) and so have that entry's item, and those that only comment and
 * have none.
 *
 * @param references in the order given
 * @param named the entry whose work a note names, by the note; both by their position
 * @param comments the positions of the notes that only comment
 */
record Restatements(List<Reference> references, Map<Integer, Integer> named, Set<Integer> comments) {

    /** What may stand before the back-reference or the name: {@code See also Anna Reed,}. */
    private static final int LONGEST_LEAD = 40;
    /** What may stand behind it: {@code , 44–46.} */
    private static final int LONGEST_PLACE = 40;

    private static final String CITED = ", cit.";

    private static final int LONGEST_SHORT = 140;
    private static final int SHORTEST_TITLE = 6;

    private static final CslItem NO_WORK = CslItemBuilder.builder().build();

    /** The positions of all of them. */
    Set<Integer> notes() {
        Set<Integer> notes = new HashSet<>(comments);
        notes.addAll(named.keySet());
        return notes;
    }

    static Restatements of(List<Reference> read, EntryIndex index, List<Marker> markers) {
        return new Search(read, index, markers).restatements();
    }

    private static final class Search {

        private final List<Reference> references;
        private final EntryIndex index;
        private final List<Marker> markers;
        private final int[] starts;
        private final Map<String, List<Integer>> byFamily = new HashMap<>();
        private final List<String> letters = new ArrayList<>();
        private final Map<Integer, Integer> restated = new LinkedHashMap<>();
        private final Set<Integer> comments = new HashSet<>();

        Search(List<Reference> read, EntryIndex index, List<Marker> markers) {
            this.references = new ArrayList<>(read);
            this.index = index;
            this.markers = markers;
            this.starts = markers.stream().mapToInt(Marker::start).toArray();
        }

        Restatements restatements() {
            List<Integer> notes = new ArrayList<>();
            Set<Integer> pointing = new HashSet<>();
            for (int i = 0; i < references.size(); i++) {
                if (pointsBack(i)) {
                    pointing.add(index.listOf(i));
                }
            }
            for (int i = 0; i < references.size(); i++) {
                if (index.isNote(i) || pointing.contains(index.listOf(i))) {
                    notes.add(i);
                } else {
                    know(i);
                }
                letters.add(Letters.bare(references.get(i).raw()));
            }
            for (int note : notes) {
                List<Marker> within = within(references.get(note));
                int named = named(note, within);
                if (named >= 0 && named != note) {
                    restate(note, named);
                } else if (comments(references.get(note), within)) {
                    comments.add(note);
                    references.set(note, references.get(note).withItem(NO_WORK).withConfidence(null));
                } else {
                    know(note);
                }
            }
            return new Restatements(List.copyOf(references), restated, comments);
        }

        /** Not every run of notes is headed so that it can be told from a list of sources. */
        private boolean pointsBack(int entry) {
            List<Marker> within = within(references.get(entry));
            return !within.isEmpty()
                    && within.getFirst().style() == Style.BACK_REFERENCE
                    && within.getFirst().start() <= index.entries().get(entry).bodyStart() + 1;
        }

        /** The entry whose work the note names; -1 when it names one of its own, or several. */
        private int named(int note, List<Marker> within) {
            Reference reference = references.get(note);
            if (!within.isEmpty()) {
                Marker first = within.getFirst();
                int lead = first.start() - index.entries().get(note).bodyStart();
                boolean back = first.style() == Style.BACK_REFERENCE && lead <= LONGEST_LEAD;
                boolean cites = within.size() == 1
                        && first.references().size() == 1
                        && lead <= LONGEST_LEAD / 2
                        && reference.end() - first.end() <= LONGEST_PLACE;
                if (!first.references().isEmpty() && (back || cites)) {
                    return EntryIndex.position(first.references().getFirst());
                }
            }
            return reference.end() - reference.start() <= LONGEST_SHORT ? shortTitle(note) : -1;
        }

        /** Behind a known author's name the beginning of the title of one work of theirs, and nothing more than a place in it. */
        private int shortTitle(int note) {
            Reference reference = references.get(note);
            String body = reference.raw().substring(index.entries().get(note).bodyStart() - reference.start());
            int comma = body.indexOf(',');
            if (comma < 0 || comma > LONGEST_LEAD) {
                return -1;
            }
            String name = body.substring(0, comma);
            String family = Letters.bare(name.substring(name.lastIndexOf(' ') + 1));
            String title = Letters.bare(withoutCit(upToPlace(body.substring(comma + 1))));
            if (title.length() < SHORTEST_TITLE) {
                return -1;
            }
            int found = -1;
            for (int known : byFamily.getOrDefault(family, List.of())) {
                boolean contains = letters.get(known).contains(title)
                        && letters.get(known).length() > letters.get(note).length();
                if (contains && found >= 0 && !title(known).equals(title(found))) {
                    return -1;
                }
                found = contains && found < 0 ? known : found;
            }
            return found;
        }

        private String title(int entry) {
            CslItem item = references.get(entry).item();
            return item == null || item.title() == null ? "" : Letters.bare(item.title());
        }

        /** Up to the comma before the page, or to the first digit. */
        private static String upToPlace(String text) {
            int end = 0;
            while (end < text.length() && !Character.isDigit(text.charAt(end))) {
                end++;
            }
            int comma = text.lastIndexOf(',', end - 1);
            return text.substring(0, comma > 0 ? comma : end);
        }

        /** {@code Rossi, Il prezzo, cit., p. 3} */
        private static String withoutCit(String title) {
            return title.endsWith(CITED) ? title.substring(0, title.length() - CITED.length()) : title;
        }

        private void restate(int note, int named) {
            Reference work = references.get(named);
            restated.put(note, named);
            references.set(note, references.get(note).withItem(work.item()).withConfidence(work.confidence()));
            // a bibliography's entry is cited where a note that is cited names it
            if (references.get(note).status() == Reference.Status.CITED) {
                references.set(named, work.withStatus(Reference.Status.CITED));
            }
        }

        private void know(int entry) {
            CslItem item = references.get(entry).item();
            if (item == null || item.author().isEmpty()) {
                return;
            }
            String family = item.author().getFirst().family();
            if (family != null) {
                String key = Letters.bare(family.substring(family.lastIndexOf(' ') + 1));
                byFamily.computeIfAbsent(key, k -> new ArrayList<>(2)).add(entry);
            }
        }

        /** Nothing in it looks like a source, but what its markers say. */
        private static boolean comments(Reference note, List<Marker> within) {
            CslItem item = note.item();
            if (item == null
                    || item.type() != null && !item.type().equals("document")
                    || !item.author().isEmpty()
                    || !note.identifiers().isEmpty()) {
                return false;
            }
            StringBuilder own = new StringBuilder(note.raw());
            for (Marker marker : within) {
                for (int i = marker.start(); i < Math.min(marker.end(), note.end()); i++) {
                    own.setCharAt(i - note.start(), ' ');
                }
            }
            return Likeness.of(own.toString(), 0, own.length()) == 0;
        }

        /** The markers that begin in the note. */
        private List<Marker> within(Reference note) {
            int low = Arrays.binarySearch(starts, note.start());
            int from = low < 0 ? -low - 1 : low;
            int to = from;
            while (to < markers.size() && markers.get(to).start() < note.end()) {
                to++;
            }
            return markers.subList(from, to);
        }
    }
}
