package org.ibid.normalizer.compound;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.ibid.normalizer.markup.Field;
import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/** The inside of a paragraph, run by run; its fields print their results (MS-DOC 2.4.1 and 2.8.25). */
final class DocPhrase {

    private static final int MOST_FIELDS = 100;

    private final DocNotes notes;
    private final Phrase phrase = new Phrase();
    private final Deque<Field> fields = new ArrayDeque<>();
    /** Of the innermost field the code is read, not the result. */
    private boolean code;

    DocPhrase(DocNotes notes) {
        this.notes = notes;
    }

    boolean isBlank() {
        return phrase.isBlank();
    }

    String html() {
        return phrase.html();
    }

    /** Paragraphs of one cell follow each other on lines of their own. */
    void read(Paragraph paragraph) {
        if (!phrase.isBlank()) {
            phrase.lineBreak();
        }
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run != null && !run.isMarkedDeleted() && !run.isVanished()) {
                run(run);
            }
        }
    }

    private void run(CharacterRun run) {
        Phrase.Rise rise = switch (run.getSubSuperScriptIndex()) {
            case 1 -> Phrase.Rise.RAISED;
            case 2 -> Phrase.Rise.LOWERED;
            default -> Phrase.Rise.LEVEL;
        };
        String text = run.text();
        int start = run.getStartOffset();
        if (notes.isMarked(start) && !text.isEmpty() && text.charAt(0) >= ' ') {
            mark(notes.at(start, text.strip()));
            return;
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && !code) {
                words.append(c);
                continue;
            }
            if (c >= ' ' || c == '\t' && code) {
                fields.getFirst().code(String.valueOf(c));
                continue;
            }
            if (c == '\t' || c == 0x1E) {
                words.append(c == '\t' ? '\t' : '\u2011');
                continue;
            }
            phrase.text(words, rise);
            words.setLength(0);
            control(c, start + i);
        }
        phrase.text(words, rise);
    }

    private void control(char c, int place) {
        switch (c) {
            case 0x02 -> mark(notes.at(place, null));
            case 0x0B -> phrase.lineBreak();
            case 0x13 -> {
                if (fields.size() < MOST_FIELDS) {
                    fields.push(new Field());
                    code = true;
                }
            }
            case 0x14 -> {
                if (!fields.isEmpty()) {
                    fields.getFirst().show();
                    code = false;
                    String target = fields.getFirst().target();
                    if (target != null) {
                        phrase.link(target);
                    }
                }
            }
            case 0x15 -> {
                if (!fields.isEmpty()) {
                    phrase.endLink();
                    fields.pop();
                    code = false;
                }
            }
            default -> {}
        }
    }

    private void mark(DocNotes.@Nullable Mark mark) {
        if (mark != null) {
            phrase.mark(mark.id(), mark.label());
        }
    }
}
