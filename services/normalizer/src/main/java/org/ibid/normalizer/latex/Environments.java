package org.ibid.normalizer.latex;

import java.util.Map;
import org.ibid.normalizer.media.DocumentFailure;

/** What begins and ends with {@code \begin} and {@code \end}. */
final class Environments {

    private static final int LONGEST_ARGUMENT = 2_000;

    private record Tags(String open, String close, int arguments) {}

    private static final Map<String, Tags> TAGS = Map.ofEntries(
            Map.entry("abstract", new Tags("<section class=\"abstract\"><p>", "</section><p>", 0)),
            Map.entry("itemize", new Tags("<ul>", "</ul><p>", 0)),
            Map.entry("compactitem", new Tags("<ul>", "</ul><p>", 0)),
            Map.entry("description", new Tags("<ul>", "</ul><p>", 0)),
            Map.entry("enumerate", new Tags("<ol>", "</ol><p>", 0)),
            Map.entry("compactenum", new Tags("<ol>", "</ol><p>", 0)),
            Map.entry("quote", new Tags("<blockquote><p>", "</blockquote><p>", 0)),
            Map.entry("quotation", new Tags("<blockquote><p>", "</blockquote><p>", 0)),
            Map.entry("displayquote", new Tags("<blockquote><p>", "</blockquote><p>", 0)),
            Map.entry("verse", new Tags("<blockquote><p>", "</blockquote><p>", 0)),
            Map.entry("figure", new Tags("<figure>", "</figure><p>", 0)),
            Map.entry("table", new Tags("<figure>", "</figure><p>", 0)),
            Map.entry("wrapfigure", new Tags("<figure>", "</figure><p>", 2)),
            Map.entry("thebibliography", new Tags("<section class=\"references\"><ul>", "</ul></section><p>", 1)),
            Map.entry("tabular", new Tags("<table><tr><td>", "</td></tr></table><p>", 1)),
            Map.entry("longtable", new Tags("<table><tr><td>", "</td></tr></table><p>", 1)),
            Map.entry("tabularx", new Tags("<table><tr><td>", "</td></tr></table><p>", 2)),
            Map.entry("minipage", new Tags("<p>", "<p>", 1)),
            Map.entry("multicols", new Tags("<p>", "<p>", 1)),
            Map.entry("adjustbox", new Tags("<p>", "<p>", 1)),
            Map.entry("spacing", new Tags("<p>", "<p>", 1)),
            Map.entry("frame", new Tags("<p>", "<p>", 0)));
    private static final Tags OTHER = new Tags("<p>", "<p>", 0);

    private Environments() {}

    /** The rest of a formula or a listing: kept, or left out, as it is written, and not read. */
    static boolean isRaw(String name) {
        return switch (name) {
            case "verbatim",
                    "Verbatim",
                    "lstlisting",
                    "minted",
                    "alltt",
                    "comment",
                    "tikzpicture",
                    "equation",
                    "align",
                    "gather",
                    "multline",
                    "eqnarray",
                    "displaymath",
                    "math",
                    "flalign",
                    "alignat" -> true;
            default -> false;
        };
    }

    static void raw(String name, String written, Input input, Output output) {
        String inside = input.upTo("\\end{" + written + "}");
        switch (name) {
            case "comment", "tikzpicture" -> {}
            case "verbatim", "Verbatim", "lstlisting", "minted", "alltt" -> {
                output.html("<pre>");
                output.text(inside.strip());
                output.html("</pre><p>");
            }
            default -> {
                output.html("<p>");
                output.text(inside.strip());
                output.html("<p>");
            }
        }
    }

    static void begin(String name, Input input, Output output) throws DocumentFailure {
        Tags tags = TAGS.getOrDefault(name, OTHER);
        if (tags != OTHER) {
            input.skipSpace();
            boolean placed = input.option() != null;
            for (int i = 0; i < tags.arguments(); i++) {
                input.argument(LONGEST_ARGUMENT);
            }
            if (!placed) {
                input.option();
            }
        }
        output.html(tags.open());
        output.openEnvironment(name, tags.close());
    }

    /** Whether {@code &} and {@code \\} part cells and rows. */
    static boolean isTable(Output output) {
        return output.isIn("tabular") || output.isIn("longtable") || output.isIn("tabularx");
    }
}
