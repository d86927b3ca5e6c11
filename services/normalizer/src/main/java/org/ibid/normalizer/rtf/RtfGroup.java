package org.ibid.normalizer.rtf;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.jspecify.annotations.Nullable;

/** What holds inside a group, and ends with it. */
final class RtfGroup {

    /** Where text goes. */
    enum Destination {
        TEXT,
        SKIPPED,
        FONTS,
        STYLES,
        NOTE,
        FIELD,
        FIELD_CODE,
        FIELD_RESULT,
        LIST_LABEL,
        BOOKMARK,
        TITLE,
        AUTHOR,
        CREATED,
        REVISED;

        private static final Map<String, Destination> NAMED = Map.ofEntries(
                Map.entry("fonttbl", FONTS),
                Map.entry("stylesheet", STYLES),
                Map.entry("footnote", NOTE),
                Map.entry("field", FIELD),
                Map.entry("fldinst", FIELD_CODE),
                Map.entry("fldrslt", FIELD_RESULT),
                Map.entry("listtext", LIST_LABEL),
                Map.entry("pntext", LIST_LABEL),
                Map.entry("bkmkstart", BOOKMARK),
                Map.entry("title", TITLE),
                Map.entry("author", AUTHOR),
                Map.entry("creatim", CREATED),
                Map.entry("revtim", REVISED));

        /** Destinations that hold nothing of the document's text. */
        private static final Set<String> SKIPPED_WORDS = Set.of(
                "colortbl",
                "pict",
                "object",
                "header",
                "headerl",
                "headerr",
                "headerf",
                "footer",
                "footerl",
                "footerr",
                "footerf",
                "annotation",
                "tc",
                "xe",
                "nonshppict",
                "listtable",
                "listoverridetable",
                "ftnsep",
                "ftnsepc",
                "aftnsep",
                "aftnsepc",
                "operator",
                "subject",
                "keywords",
                "doccomm",
                "company");

        /** The destination that a control word begins; none for most. */
        static @Nullable Destination named(String word) {
            return SKIPPED_WORDS.contains(word) ? SKIPPED : NAMED.get(word);
        }
    }

    Destination destination = Destination.TEXT;
    Rise rise = Rise.LEVEL;
    boolean hidden;
    boolean bold;
    /** In half points. */
    int size = 24;
    /** Characters after a Unicode one that stand for it in old readers. */
    int fallback = 1;

    @Nullable
    Charset charset;
    /** Whether the group itself is the destination's outermost. */
    boolean begins;

    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.destination =
                destination == Destination.NOTE || destination == Destination.FIELD ? Destination.TEXT : destination;
        inner.rise = rise;
        inner.hidden = hidden;
        inner.bold = bold;
        inner.size = size;
        inner.fallback = fallback;
        inner.charset = charset;
        return inner;
    }

    void enter(Destination to) {
        destination = to;
        begins = true;
    }
}
