package org.ibid.normalizer.compound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.ibid.normalizer.markup.Note;
import org.jspecify.annotations.Nullable;

/** Footnotes and endnotes by the places of their marks, counted in the order of the text: the latter in Roman numerals, as Word does. */
final class DocNotes {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    /** @param from, to where its text stands in the document */
    private record Place(boolean end, int from, int to) {}

    /** A mark as it is printed. */
    record Mark(String id, String label) {}

    private final HWPFDocument document;
    private final Map<Integer, Place> places = new HashMap<>();
    private final Map<Integer, Mark> marks = new LinkedHashMap<>();
    private int footnotes;
    private int endnotes;

    DocNotes(HWPFDocument document) {
        this.document = document;
        add(document.getFootnotes(), document.getFootnoteRange(), false);
        add(document.getEndnotes(), document.getEndnoteRange(), true);
    }

    private void add(Notes notes, Range range, boolean end) {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            int from = range.getStartOffset() + notes.getNoteTextStartOffset(i);
            int to = Math.min(range.getEndOffset(), range.getStartOffset() + notes.getNoteTextEndOffset(i));
            if (from < to) {
                places.put(notes.getNoteAnchorPosition(i), new Place(end, from, to));
            }
        }
    }

    /** @param typed the mark that the author typed; none for one that Word counts; null where no note is marked */
    @Nullable
    Mark at(int place, @Nullable String typed) {
        Place note = places.get(place);
        if (note == null) {
            return null;
        }
        return marks.computeIfAbsent(place, p -> {
            String id = (note.end() ? "edn" : "ftn") + (marks.size() + 1);
            String counted = typed != null ? typed : note.end() ? roman(++endnotes) : String.valueOf(++footnotes);
            return new Mark(id, counted);
        });
    }

    boolean isMarked(int place) {
        return places.containsKey(place);
    }

    /** What the notes say that were marked, in the order of their marks; those of the document's end last. */
    List<Note> all(DocBody body) {
        List<Note> notes = new ArrayList<>();
        for (boolean end : new boolean[] {false, true}) {
            for (Map.Entry<Integer, Mark> marked : List.copyOf(marks.entrySet())) {
                Place place = places.get(marked.getKey());
                if (place != null && place.end() == end) {
                    Mark mark = marked.getValue();
                    notes.add(new Note(
                            mark.id(), mark.label(), body.note(new Range(place.from(), place.to(), document))));
                }
            }
        }
        return notes;
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number % 4000;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(NUMERALS[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }
}
