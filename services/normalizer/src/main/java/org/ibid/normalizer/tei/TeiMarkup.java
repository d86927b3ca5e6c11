package org.ibid.normalizer.tei;

import java.util.Map;
import java.util.Set;
import org.ibid.normalizer.markup.Elements;
import org.ibid.normalizer.markup.Phrase;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A TEI text as the HTML that it stands for; notes in the midst of it become marks, and the notes the last section. */
final class TeiMarkup implements NodeFilter {

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("ab", "p"),
            Map.entry("lg", "blockquote"),
            Map.entry("l", "div"),
            Map.entry("item", "li"),
            Map.entry("quote", "blockquote"),
            Map.entry("epigraph", "blockquote"),
            Map.entry("q", "q"),
            Map.entry("table", "table"),
            Map.entry("row", "tr"),
            Map.entry("cell", "td"),
            Map.entry("figure", "figure"),
            Map.entry("figdesc", "figcaption"),
            Map.entry("listbibl", "section class=\"references\""),
            Map.entry("sp", "div"),
            Map.entry("speaker", "div"),
            Map.entry("lb", "br"));

    /** Apparatus of the edition: what was read otherwise, where a page ended. */
    private static final Set<String> SKIPPED =
            Set.of("pb", "fw", "graphic", "sic", "orig", "abbr", "del", "rdg", "teiheader");

    private final Elements html = new Elements();
    private int noted;

    private TeiMarkup() {}

    static String html(Element text) {
        TeiMarkup markup = new TeiMarkup();
        text.filter(markup);
        return markup.html.html();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            html.text(text.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (SKIPPED.contains(name)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (name.equals("note")) {
                note(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            html.open(tag(element, name), isDivision(name));
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            html.close(tag(element, name), isDivision(name));
        }
        return FilterResult.CONTINUE;
    }

    private void note(Element note) {
        noted++;
        String label = note.attr("n").isBlank()
                ? String.valueOf(noted)
                : note.attr("n").strip();
        String id = id(note).isEmpty() ? "note-in-text-" + noted : id(note);
        html.note(id, label, label + (label.endsWith(".") ? " " : ". ") + note.text());
    }

    private String tag(Element element, String name) {
        return switch (name) {
            case "head" -> parent(element).startsWith("div") ? html.heading() : "p";
            case "p" -> id(element).isEmpty() ? "p" : "p id=\"" + Phrase.quoted(id(element)) + '"';
            case "hi" -> isRaised(element) ? "sup" : element.attr("rend").contains("sub") ? "sub" : "";
            case "ref", "ptr" ->
                element.attr("target").isBlank()
                        ? ""
                        : "a href=\"" + Phrase.quoted(element.attr("target").strip()) + '"';
            case "list" ->
                element.attr("type").startsWith("order") || element.attr("rend").startsWith("number") ? "ol" : "ul";
            case "bibl", "biblstruct", "biblfull" ->
                parent(element).equals("listbibl") ? "li id=\"" + Phrase.quoted(id(element)) + '"' : "";
            default -> isDivision(name) ? "section" : SAME.getOrDefault(name, "");
        };
    }

    private static boolean isRaised(Element element) {
        String how = element.attr("rend") + element.attr("rendition");
        return how.contains("sup");
    }

    private static boolean isDivision(String name) {
        return name.equals("div") || name.length() == 4 && name.startsWith("div") && Character.isDigit(name.charAt(3));
    }

    private static String parent(Element element) {
        return element.parent() == null ? "" : element.parent().normalName();
    }

    private static String id(Element element) {
        return element.attr("xml:id");
    }
}
