package org.ibid.normalizer.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Text;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Note;
import org.ibid.normalizer.markup.Ordinals;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.ooxml.Packaged;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document: its body, its tables, and the footnotes and endnotes that are marked in it, with the numbers that Word
 * prints. Comments, deleted text, headers, footers and tables of contents are left out.
 */
public final class DocxText {

    static final String FORMAT = "Word document";

    private DocxText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted}, {@code expands-too-far}, {@code too-deep} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Packaged packaged = Packaged.open(bytes, FORMAT, "word/document.xml");
        Archive archive = packaged.archive();
        byte[] body = packaged.content();
        Declared declared = packaged.declared();
        Relations relations = Relations.of(archive, packaged.main());
        Styles styles = Styles.of(archive.read(relations.part("styles", "word/styles.xml")));
        Numbering numbering = Numbering.of(archive.read(relations.part("numbering", "word/numbering.xml")));
        List<byte[]> settings = new ArrayList<>();
        settings.add(archive.read(relations.part("settings", "word/settings.xml")));
        settings.add(body);
        NoteMarks footnotes = new NoteMarks("footnote-", NoteMarks.format(settings, "footnotePr", Ordinals.DECIMAL));
        NoteMarks endnotes = new NoteMarks("endnote-", NoteMarks.format(settings, "endnotePr", Ordinals.LOWER_ROMAN));
        Map<String, NoteMarks> marks = Map.of("footnoteReference", footnotes, "endnoteReference", endnotes);

        Paragraphs paragraphs = new Paragraphs(styles, numbering, declared.title());
        XmlEvents.read(body, FORMAT, new Story(paragraphs, relations, styles, marks));
        Markup markup = paragraphs.markup();
        List<Note> notes = new ArrayList<>(
                footnotes.notes(notes(archive, relations.part("footnotes", "word/footnotes.xml"), styles, numbering)));
        notes.addAll(
                endnotes.notes(notes(archive, relations.part("endnotes", "word/endnotes.xml"), styles, numbering)));
        markup.notes(notes);
        String shown = paragraphs.isTitled() ? null : declared.title();
        return declared.read(
                markup.html(),
                url,
                shown,
                titleHint,
                paragraphs.masthead().byline(),
                paragraphs.masthead().date());
    }

    private static Map<String, String> notes(Archive archive, String part, Styles styles, Numbering numbering)
            throws DocumentFailure {
        byte[] xml = archive.read(part);
        if (xml == null) {
            return Map.of();
        }
        Story story = new Story(new Paragraphs(styles, numbering, null), Relations.of(archive, part), styles, Map.of());
        XmlEvents.read(xml, FORMAT, story);
        return story.notes();
    }
}
