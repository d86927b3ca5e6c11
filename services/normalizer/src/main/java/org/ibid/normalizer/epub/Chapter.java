package org.ibid.normalizer.epub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ibid.normalizer.media.DocumentFailure;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A chapter's body with names and links that hold in the whole book, and its notes apart. */
final class Chapter {

    private static final Set<String> NOTES = Set.of("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote");

    private final String path;
    private final Map<String, Integer> numbers;
    private final Element body;
    private final StringBuilder notes = new StringBuilder();
    private final Set<String> targets = new HashSet<>();

    /** @param numbers of all chapters by their paths */
    Chapter(String path, byte[] xhtml, Map<String, Integer> numbers) throws DocumentFailure {
        this.path = path;
        this.numbers = numbers;
        this.body = parsed(xhtml);
        rename();
        takeNotes();
    }

    String html() {
        return "<div id=\"" + name("", path) + "\">" + body.html() + "</div>";
    }

    /** The chapters that it links to places of. */
    Set<String> targets() {
        return targets;
    }

    /** List items, one a note. */
    String notes() {
        return notes.toString();
    }

    private static Element parsed(byte[] xhtml) throws DocumentFailure {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(xhtml), null, "", Parser.xmlParser());
            // an empty element is to be written with its end, or HTML takes it for an open one
            document.outputSettings()
                    .syntax(Document.OutputSettings.Syntax.html)
                    .prettyPrint(false);
            Element body = document.selectFirst("body");
            return body == null ? document : body;
        } catch (IOException malformed) {
            throw DocumentFailure.damaged(EpubText.FORMAT);
        }
    }

    private void rename() {
        for (Element element : body.getAllElements()) {
            if (element.hasAttr("id")) {
                element.attr("id", name(element.id(), path));
            }
            if (element.normalName().equals("a") && element.hasAttr("href")) {
                element.attr("href", target(element.attr("href").strip()));
            }
        }
    }

    private String target(String href) {
        int mark = href.indexOf('#');
        String file = mark < 0 ? href : href.substring(0, mark);
        if (file.contains(":")) {
            return href;
        }
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String chapter = file.isEmpty() ? path : Book.resolved(folder, file);
        if (mark >= 0) {
            targets.add(chapter);
        }
        // what is no chapter, like a picture, is nowhere to be found in the text
        return !numbers.containsKey(chapter) ? "" : "#" + name(mark < 0 ? "" : href.substring(mark + 1), chapter);
    }

    /** A place's name in the whole book: its own, and the number of its chapter. */
    private String name(String own, String chapter) {
        return "ref-" + own.replace("\"", "") + '-' + numbers.get(chapter);
    }

    private void takeNotes() {
        for (Element element : List.copyOf(body.getAllElements())) {
            boolean block = Set.of("aside", "li", "div", "section", "p").contains(element.normalName());
            if (block && isNote(element)) {
                notes.append("<li id=\"").append(element.id().replace("\"", "")).append("\">");
                notes.append(number(element)).append(element.html()).append("</li>\n");
                element.remove();
            }
        }
    }

    private static boolean isNote(Element element) {
        for (String type : (element.attr("epub:type") + ' ' + element.attr("role")).split("\\s+", -1)) {
            if (NOTES.contains(type.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The number that a reader shows before an item of a numbered list; other notes bear their own. */
    private static String number(Element element) {
        boolean numbered = element.normalName().equals("li")
                && element.parent() != null
                && element.parent().normalName().equals("ol");
        return numbered ? numberOf(element) + " " : "";
    }

    /** Those before it are taken out already, so their count goes with the list. */
    private static int numberOf(Element item) {
        Element list = Objects.requireNonNull(item.parent());
        int taken = list.hasAttr("data-taken") ? Integer.parseInt(list.attr("data-taken")) : 0;
        list.attr("data-taken", String.valueOf(taken + 1));
        return taken + 1;
    }
}
