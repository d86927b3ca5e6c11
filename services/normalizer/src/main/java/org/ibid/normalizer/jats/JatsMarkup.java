package org.ibid.normalizer.jats;

import java.util.Map;
import java.util.Set;
import org.ibid.normalizer.markup.Elements;
import org.ibid.normalizer.markup.Phrase;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The parts of an article as the HTML that they stand for; without recursion, so that no depth ends it. */
final class JatsMarkup implements NodeFilter {

    /** Elements that are the same in HTML under another name, or none: then their content stands for them. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("p", "p"),
            Map.entry("sec", "section"),
            Map.entry("app", "section"),
            Map.entry("ack", "section"),
            Map.entry("abstract", "section"),
            Map.entry("italic", "i"),
            Map.entry("bold", "b"),
            Map.entry("sup", "sup"),
            Map.entry("sub", "sub"),
            Map.entry("list-item", "li"),
            Map.entry("def-list", "dl"),
            Map.entry("term", "dt"),
            Map.entry("def", "dd"),
            Map.entry("disp-quote", "blockquote"),
            Map.entry("verse-group", "blockquote"),
            Map.entry("fig", "figure"),
            Map.entry("caption", "div"),
            Map.entry("disp-formula", "p"),
            Map.entry("boxed-text", "div"),
            Map.entry("preformat", "pre"),
            Map.entry("code", "pre"),
            Map.entry("table", "table"),
            Map.entry("tr", "tr"),
            Map.entry("td", "td"),
            Map.entry("th", "th"),
            Map.entry("verse-line", "div"));

    private static final Set<String> SKIPPED = Set.of(
            "tex-math",
            "graphic",
            "media",
            "object-id",
            "alt-text",
            "long-desc",
            "supplementary-material",
            "processing-meta",
            "trans-abstract");

    /** What ids of entries and notes begin with here, so that those who look for such know them. */
    private static final String REFERENCE = "ref-";

    private static final String NOTE = "fn-";

    private final Elements html = new Elements();
    private int noted;

    private JatsMarkup() {}

    static String html(Element part) {
        JatsMarkup markup = new JatsMarkup();
        part.filter(markup);
        return markup.html.html();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            html.text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        if (SKIPPED.contains(name) || name.equals("label") && isPrinted(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("label") && isOfEntry(element)) {
            String label = element.text().strip();
            html.text(label + (label.chars().allMatch(Character::isDigit) ? ". " : " "));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("fn") && isInText(element)) {
            note(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("element-citation")
                || name.equals("mixed-citation") && element.ownText().isBlank()) {
            html.text(JatsCitation.printed(element));
            return FilterResult.SKIP_CHILDREN;
        }
        html.open(tag(element, name), isSection(name));
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            html.close(tag(element, name), isSection(name));
        }
        return FilterResult.CONTINUE;
    }

    private void note(Element note) {
        Element printed = note.selectFirst("> label");
        String label =
                printed == null ? String.valueOf(++noted) : printed.text().strip();
        String id = NOTE + (note.id().isEmpty() ? "in-text-" + label : note.id());
        String text = note.text().strip();
        String own = printed == null ? text : text.substring(Math.min(text.length(), label.length()));
        html.note(id, label, label + ". " + own);
    }

    private static boolean isInText(Element note) {
        String parent = parent(note);
        return !parent.equals("fn-group") && !parent.equals("table-wrap-foot") && !parent.equals("author-notes");
    }

    /** Printed before an entry or a note, a number with a point as lists print it. */
    private static boolean isOfEntry(Element label) {
        String parent = parent(label);
        return parent.equals("ref") || parent.equals("fn");
    }

    private String tag(Element element, String name) {
        return switch (name) {
            case "title" -> isSection(parent(element)) ? html.heading() : "p";
            case "label" -> "span";
            case "xref" -> element.attr("rid").isEmpty() ? "" : "a href=\"#" + target(element) + '"';
            case "p" -> parent(element).equals("fn") && element.elementSiblingIndex() < 2 ? "" : "p";
            case "ext-link", "uri" -> {
                String target = element.attr("xlink:href").isEmpty() ? element.text() : element.attr("xlink:href");
                yield target.startsWith("http") ? "a href=\"" + Phrase.quoted(target) + '"' : "";
            }
            case "list" -> element.attr("list-type").equals("order") ? "ol" : "ul";
            case "ref-list" -> "section class=\"references\"";
            case "ref" -> "li id=\"" + REFERENCE + Phrase.quoted(element.id()) + '"';
            case "fn-group" -> "section class=\"footnotes\"";
            case "fn" -> "li id=\"" + NOTE + Phrase.quoted(element.id()) + '"';
            default -> SAME.getOrDefault(name, "");
        };
    }

    /** The number of a section is part of its heading; that of a figure or a table of its caption. */
    private static boolean isPrinted(Element label) {
        String parent = parent(label);
        return parent.equals("disp-formula") || parent.equals("list-item");
    }

    private static String parent(Element element) {
        return element.parent() == null ? "" : element.parent().normalName();
    }

    private static boolean isSection(String name) {
        return switch (name) {
            case "sec", "app", "ack", "abstract", "ref-list", "fn-group", "notes", "glossary", "app-group" -> true;
            default -> false;
        };
    }

    private static String target(Element pointer) {
        String id = first(pointer.attr("rid"));
        return switch (pointer.attr("ref-type")) {
            case "bibr" -> REFERENCE + id;
            case "fn", "table-fn" -> NOTE + id;
            default -> id;
        };
    }

    /** Of several targets the first. */
    private static String first(String ids) {
        int space = ids.strip().indexOf(' ');
        return Phrase.quoted(space < 0 ? ids.strip() : ids.strip().substring(0, space));
    }
}
