package org.ibid.normalizer.pptx;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.Text;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.ooxml.Packaged;
import org.ibid.normalizer.ooxml.Relations;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads a presentation: its slides in the order that they are shown in, each under its title, with its lists, tables and links, and
 * behind each what its speaker notes say. Dates, footers and numbers of slides are left out; charts and diagrams are not read, which
 * a diagnostic says.
 */
public final class PptxText {

    private static final String FORMAT = "presentation";

    private PptxText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted}, {@code expands-too-far}, {@code text-too-large}, {@code too-deep} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Packaged packaged = Packaged.open(bytes, FORMAT, "ppt/presentation.xml");
        Archive archive = packaged.archive();
        Markup markup = new Markup();
        boolean titled = false;
        int unread = 0;
        for (String part : slides(packaged.content(), Relations.of(archive, packaged.main()))) {
            byte[] xml = packaged.required(part);
            Relations relations = Relations.of(archive, part);
            Slide slide = new Slide(relations, true);
            XmlEvents.read(xml, FORMAT, slide);
            slide.write(markup, titled ? "h2" : "h1");
            titled |= slide.isTitled();
            unread += slide.unread();
            String notesPart = relations.part("notesSlide", "");
            byte[] notes = archive.read(notesPart);
            if (notes != null) {
                Slide spoken = new Slide(Relations.of(archive, notesPart), false);
                XmlEvents.read(notes, FORMAT, spoken);
                spoken.write(markup, "p");
            }
        }
        Declared declared = packaged.declared().undated();
        Text text = declared.read(markup.html(), url, titled ? null : declared.title(), titleHint, List.of(), null);
        return unread == 0 ? text : text.withDiagnostics(List.of(unread(unread)));
    }

    private static List<String> slides(byte[] presentation, Relations relations) throws DocumentFailure {
        List<String> slides = new ArrayList<>();
        XmlEvents.read(presentation, FORMAT, new XmlEvents.Handler() {
            @Override
            public void start(XmlEvents element) {
                // beside the number that is named id as well, in no namespace
                String part = element.name().equals("sldId") ? relations.part(element.relation()) : null;
                if (part != null && !slides.contains(part)) {
                    slides.add(part);
                }
            }
        });
        return slides;
    }

    private static Diagnostic unread(int count) {
        return new Diagnostic(
                "text.parts-unread",
                Diagnostic.Severity.INFO,
                "Charts and diagrams, of which the slides have " + count + ", are not part of the text.",
                null,
                null);
    }
}
