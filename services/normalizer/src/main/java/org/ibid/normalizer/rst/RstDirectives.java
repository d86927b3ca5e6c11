package org.ibid.normalizer.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;

/** What directives print, {@code .. name:: argument} with what is indented below: docutils' own and Sphinx's. Comments print nothing. */
final class RstDirectives {

    private static final Pattern DIRECTIVE =
            Pattern.compile("(?:\\|[^|]{1,100}\\| )?([A-Za-z][\\w.:+-]{0,60}?) ?::(?:\\s+(.*))?");
    private static final Pattern OPTION = Pattern.compile(":[A-Za-z][\\w -]{0,40}:(?: .*)?");

    private final RstBlocks blocks;

    RstDirectives(RstBlocks blocks) {
        this.blocks = blocks;
    }

    /** @param first behind the two dots; @param body what is indented under it */
    void read(String first, List<String> body) throws DocumentFailure {
        Matcher directive = DIRECTIVE.matcher(first);
        if (!directive.matches() || first.startsWith("_")) {
            return;
        }
        String name = directive.group(1).toLowerCase(Locale.ROOT);
        String argument = directive.group(2) == null ? "" : directive.group(2).strip();
        List<String> content = content(body);
        switch (name) {
            case "code", "code-block", "sourcecode", "parsed-literal", "productionlist", "prompt" ->
                blocks.code(content);
            case "math" -> paragraph((argument + '\n' + String.join("\n", content)).strip());
            case "epigraph", "pull-quote", "highlights", "blockquote" -> blocks.quote(with(argument, content));
            case "rubric", "centered" -> blocks.draft.markup.block("h4", blocks.phrase(argument));
            case "topic", "sidebar" -> titled(argument, content);
            case "figure" -> figure("", content);
            case "table" -> figure(argument, content);
            case "list-table", "csv-table" -> {
                List<String> before = argument.isEmpty() ? List.of() : List.of(argument);
                RstTable.write(
                        name.startsWith("csv") ? RstTable.values(content) : RstTable.lists(content), before, blocks);
            }
            case "include", "literalinclude", "bibliography", "footbibliography" -> blocks.draft.unread(argument);
            case "toctree" -> content.forEach(blocks.draft::unread);
            case "meta",
                    "image",
                    "raw",
                    "contents",
                    "sectnum",
                    "section-numbering",
                    "header",
                    "footer",
                    "title",
                    "replace",
                    "unicode",
                    "date",
                    "role",
                    "default-role",
                    "index",
                    "highlight",
                    "module",
                    "currentmodule",
                    "tabularcolumns",
                    "target-notes",
                    "class",
                    "only",
                    "sectionauthor",
                    "codeauthor",
                    "todolist",
                    "todo",
                    "automodule",
                    "autoclass",
                    "autofunction",
                    "graphviz",
                    "plot" -> {}
            default -> blocks.inside(with(argument, content));
        }
    }

    private void paragraph(String words) throws DocumentFailure {
        if (!words.isEmpty()) {
            blocks.draft.markup.block("p", Phrase.quoted(words));
        }
    }

    private void titled(String title, List<String> content) throws DocumentFailure {
        if (!title.isEmpty()) {
            blocks.draft.markup.block("h5", blocks.phrase(title));
        }
        blocks.inside(content);
    }

    /** Of a figure the words below it, of a table the words above. */
    private void figure(String caption, List<String> content) throws DocumentFailure {
        blocks.draft.markup.open("figure");
        if (!caption.isEmpty()) {
            blocks.draft.markup.block("figcaption", blocks.phrase(caption));
            blocks.inside(content);
        } else {
            blocks.draft.markup.open("figcaption");
            blocks.inside(content);
            blocks.draft.markup.close("figcaption");
        }
        blocks.draft.markup.close("figure");
    }

    private static List<String> with(String argument, List<String> content) {
        if (argument.isEmpty()) {
            return content;
        }
        List<String> all = new ArrayList<>(content.size() + 1);
        all.add(argument);
        all.addAll(content);
        return all;
    }

    /** Without the options that stand first. */
    private static List<String> content(List<String> body) {
        int from = 0;
        while (from < body.size()
                && (OPTION.matcher(body.get(from)).matches()
                        || from > 0 && body.get(from).startsWith("  "))) {
            from++;
        }
        while (from < body.size() && body.get(from).isEmpty()) {
            from++;
        }
        return body.subList(from, body.size());
    }
}
