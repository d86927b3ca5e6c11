package org.ibid.normalizer.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.normalizer.markup.Note;
import org.ibid.normalizer.markup.Ordinals;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.XmlEvents;

/** The notes of one kind: counts their marks in the order of the text, as Word does. */
final class NoteMarks {

    private final String prefix;
    private final Ordinals ordinals;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private int count;

    /** @param prefix of the notes' ids in the text */
    NoteMarks(String prefix, Ordinals ordinals) {
        this.prefix = prefix;
        this.ordinals = ordinals;
    }

    /** The format that settings or sections set for {@code footnotePr} or {@code endnotePr}; {@code otherwise} where none does. */
    static Ordinals format(List<byte[]> parts, String element, Ordinals otherwise) throws DocumentFailure {
        Ordinals[] found = {otherwise};
        for (byte[] part : parts) {
            if (part != null) {
                XmlEvents.read(part, DocxText.FORMAT, new FormatFinder(element, found));
            }
        }
        return found[0];
    }

    String target(String id) {
        return prefix + id;
    }

    /** The mark's label, counted at its first use. */
    String label(String id) {
        return labels.computeIfAbsent(id, i -> ordinals.print(++count));
    }

    /** A mark that the author typed: it takes no number. */
    void typed(String id, String label) {
        labels.putIfAbsent(id, label);
    }

    /** The notes that are marked in the text, in its order. */
    List<Note> notes(Map<String, String> htmlById) {
        List<Note> notes = new ArrayList<>();
        labels.forEach((id, label) -> {
            String html = htmlById.get(id);
            if (html != null) {
                notes.add(new Note(target(id), label, html));
            }
        });
        return notes;
    }

    private static final class FormatFinder implements XmlEvents.Handler {
        private final String element;
        private final Ordinals[] found;
        private boolean inside;

        FormatFinder(String element, Ordinals[] found) {
            this.element = element;
            this.found = found;
        }

        @Override
        public void start(XmlEvents event) {
            inside |= event.name().equals(element);
            if (inside && event.name().equals("numFmt")) {
                found[0] = Numbering.ordinals(event.attribute("val"));
            }
        }

        @Override
        public void end(String name) {
            inside &= !name.equals(element);
        }
    }
}
