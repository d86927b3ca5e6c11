package org.ibid.normalizer.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Footnotes as LaTeXML writes them, and so every paper that arXiv shows as HTML: in the midst of the sentence, where a style sheet
 * hides them, and with their number three times. They become a link where they stand and a note at the document's end.
 */
final class LatexmlNotes {

    private static final String PREFIX = "ltx-note-";

    private LatexmlNotes() {}

    /** Moves them where LaTeXML made the document. */
    static void move(Document document) {
        Element body = isOne(document) ? document.body() : null;
        if (body == null) {
            return;
        }
        Element article = body.selectFirst(".ltx_document");
        Element notes = new Element("section").addClass("footnotes");
        int count = 0;
        for (Element note : List.copyOf(body.select(".ltx_role_footnote, .ltx_role_endnote"))) {
            Element mark = note.selectFirst("sup.ltx_note_mark");
            Element content = note.selectFirst(".ltx_note_content");
            if (mark == null || content == null || note.parent() == null) {
                continue;
            }
            String number = mark.text();
            String id = PREFIX + ++count;
            content.select(".ltx_note_mark, .ltx_tag_note").remove();
            Element moved = notes.appendElement("p").attr("id", id);
            moved.appendElement("sup").text(number);
            moved.appendText(" ");
            moved.appendChildren(List.copyOf(content.childNodes()));
            Element link = new Element("sup");
            link.appendElement("a").attr("href", "#" + id).text(number);
            note.replaceWith(link);
        }
        if (count > 0) {
            (article == null ? body : article).appendChild(notes);
        }
    }

    /** By the classes of what the body holds: no search through the page. */
    private static boolean isOne(Document document) {
        for (Element child = document.body().firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (child.className().startsWith("ltx_")) {
                return true;
            }
        }
        return false;
    }
}
