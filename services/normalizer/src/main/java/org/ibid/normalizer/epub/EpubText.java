package org.ibid.normalizer.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Text;
import org.ibid.normalizer.archive.Archive;
import org.ibid.normalizer.markup.Declared;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.normalizer.xml.ElementTexts;
import org.ibid.normalizer.xml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Reads a book: its chapters in the order of the spine, the notes of all of them last, links between chapters kept. */
public final class EpubText {

    static final String FORMAT = "EPUB";

    private static final int LARGEST = 64 << 20;

    private EpubText() {}

    /** @throws DocumentFailure {@code damaged}, {@code encrypted}, {@code expands-too-far}, {@code too-deep} */
    public static Text read(byte[] bytes, @Nullable String url, @Nullable String titleHint) throws DocumentFailure {
        Archive archive = Archive.open(bytes, FORMAT);
        String path = packagePath(archive.read("META-INF/container.xml"));
        byte[] packaged = archive.read(path);
        if (packaged == null) {
            throw DocumentFailure.damaged(FORMAT);
        }
        Book book = new Book(path);
        XmlEvents.read(packaged, FORMAT, book);
        List<String> all = new ArrayList<>(book.chapters());
        all.addAll(book.asides());
        refuseEncrypted(archive, all);
        Declared declared = declared(packaged);
        return declared.read(
                html(archive, book), url, declared.title(), titleHint, declared.creators(), declared.created());
    }

    /** The chapters, and behind them the asides that a chapter leads to. */
    private static String html(Archive archive, Book book) throws DocumentFailure {
        StringBuilder html = new StringBuilder();
        StringBuilder notes = new StringBuilder();
        Map<String, Integer> numbers = new HashMap<>();
        List<String> paths = new ArrayList<>(book.chapters());
        int linear = paths.size();
        paths.addAll(book.asides());
        paths.forEach(path -> numbers.put(path, numbers.size() + 1));
        Set<String> targets = new HashSet<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            byte[] xhtml = i < linear || targets.contains(path) ? archive.read(path) : null;
            if (xhtml != null) {
                Chapter chapter = new Chapter(path, xhtml, numbers);
                html.append(chapter.html());
                notes.append(chapter.notes());
                targets.addAll(chapter.targets());
            }
            if (html.length() + notes.length() > LARGEST) {
                throw new DocumentFailure(
                        "text-too-large", "The book has more than " + LARGEST + " characters of markup.");
            }
        }
        if (!notes.isEmpty()) {
            html.append("<section class=\"footnotes\"><ul>").append(notes).append("</ul></section>");
        }
        return html.toString();
    }

    private static String packagePath(byte @Nullable [] container) throws DocumentFailure {
        String[] path = {null};
        if (container != null) {
            XmlEvents.read(container, FORMAT, new XmlEvents.Handler() {
                @Override
                public void start(XmlEvents element) {
                    if (path[0] == null && element.name().equals("rootfile")) {
                        path[0] = element.attribute("full-path");
                    }
                }
            });
        }
        if (path[0] == null) {
            throw DocumentFailure.damaged(FORMAT);
        }
        return path[0];
    }

    /** Fonts may be encrypted, chapters may not. */
    private static void refuseEncrypted(Archive archive, List<String> chapters) throws DocumentFailure {
        byte[] encryption = archive.read("META-INF/encryption.xml");
        if (encryption == null) {
            return;
        }
        boolean[] locked = {false};
        XmlEvents.read(encryption, FORMAT, new XmlEvents.Handler() {
            @Override
            public void start(XmlEvents element) {
                locked[0] |= element.name().equals("CipherReference") && chapters.contains(element.attribute("URI"));
            }
        });
        if (locked[0]) {
            throw new DocumentFailure("encrypted", "The EPUB is protected (DRM): get a copy without protection.");
        }
    }

    private static Declared declared(byte[] packaged) {
        ElementTexts properties = ElementTexts.of(packaged);
        return Declared.of(
                properties.first("title"),
                String.join(";", properties.all("creator")),
                properties.first("date"),
                null,
                properties.first("language"));
    }
}
