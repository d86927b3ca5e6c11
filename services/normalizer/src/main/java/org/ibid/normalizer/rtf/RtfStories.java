package org.ibid.normalizer.rtf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Note;
import org.ibid.normalizer.media.DocumentFailure;

/** The body and, within it, the notes: the innermost is the one that is written. */
final class RtfStories {

    /** Names of styles by number. */
    private final Map<Integer, String> styles = new HashMap<>();

    private final Deque<RtfParagraphs> open = new ArrayDeque<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean marked;

    RtfStories() {
        open.push(new RtfParagraphs(styles));
    }

    RtfParagraphs current() {
        return open.peek();
    }

    RtfParagraphs body() {
        return open.getLast();
    }

    void styleName(int number, String part) {
        styles.merge(number, part, (a, b) -> a + b);
    }

    /** A mark of the next note; the note's own begins with the label already. */
    void mark() {
        if (open.size() == 1) {
            marked = true;
            current().phrase().mark(noteId(), label());
        }
    }

    void beginNote() {
        open.push(new RtfParagraphs(styles));
    }

    void endNote() throws DocumentFailure {
        if (open.size() > 1) {
            String html = open.pop().end().html();
            notes.add(new Note(noteId(), marked ? label() : "", html));
            marked = false;
        }
    }

    /** The body and, last, the notes. */
    String html() throws DocumentFailure {
        while (open.size() > 1) {
            endNote();
        }
        Markup markup = current().end();
        markup.notes(notes);
        return markup.html();
    }

    private String label() {
        return String.valueOf(notes.size() + 1);
    }

    private String noteId() {
        return "note-" + label();
    }
}
