package org.ibid.normalizer.latex;

import java.util.Map;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Commands that dress what their braces hold. */
final class Dress {

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("emph", "i"),
            Map.entry("textit", "i"),
            Map.entry("textsl", "i"),
            Map.entry("textbf", "b"),
            Map.entry("textsuperscript", "sup"),
            Map.entry("textsubscript", "sub"),
            Map.entry("blockquote", "blockquote"),
            Map.entry("caption", "figcaption"),
            Map.entry("part", "h2"),
            Map.entry("chapter", "h2"),
            Map.entry("section", "h2"),
            Map.entry("subsection", "h3"),
            Map.entry("subsubsection", "h4"),
            Map.entry("paragraph", "h5"),
            Map.entry("subparagraph", "h6"));

    private Dress() {}

    /** Null for any other command. */
    static @Nullable String tag(String command) {
        return TAGS.get(command);
    }

    static void read(String tag, Input input, Output output) throws DocumentFailure {
        input.take("*");
        input.skipSpace();
        input.option();
        input.skipSpace();
        if (tag.startsWith("h")) {
            output.closeGroups();
        }
        if (input.take("{")) {
            output.html('<' + tag + '>');
            boolean block = tag.startsWith("h") || tag.equals("blockquote") || tag.equals("figcaption");
            output.openGroup("</" + tag + '>' + (block ? "<p>" : ""));
        }
    }
}
