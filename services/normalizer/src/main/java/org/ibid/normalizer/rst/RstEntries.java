package org.ibid.normalizer.rst;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.ibid.wording.SectionHeading;
import org.jspecify.annotations.Nullable;

/** Notes and citations, {@code .. [1] …}, where they stand, each with its label as it is printed. */
final class RstEntries {

    private static final Pattern ENTRY = Pattern.compile("\\.\\. \\[" + RstNames.LABEL + "](?:\\s+(.*))?");

    private final RstBlocks blocks;
    private SectionHeading heading = SectionHeading.OTHER;

    RstEntries(RstBlocks blocks) {
        this.blocks = blocks;
    }

    /** What stands above the entries that follow. */
    void heading(String words) {
        heading = SectionHeading.of(words);
    }

    boolean isEntry(String line) {
        return line.startsWith(".. [") && ENTRY.matcher(line).matches();
    }

    /** All that follow each other. */
    void read(Lines lines) throws DocumentFailure {
        Matcher first = ENTRY.matcher(lines.peek());
        boolean key = first.matches() && Character.isLetter(first.group(1).charAt(0));
        boolean sources = heading == SectionHeading.REFERENCES || heading == SectionHeading.SOURCES;
        String tag = "section class=\"" + (key || sources ? "references" : "footnotes") + '"';
        blocks.draft.markup.open(tag);
        blocks.draft.markup.open("ul");
        while (lines.hasNext() && isEntry(lines.peek())) {
            Matcher entry = ENTRY.matcher(lines.next());
            if (entry.matches()) {
                entry(blocks.names.noted(entry.group(1)), entry.group(2), lines.indented());
            }
            lines.skipBlank();
        }
        blocks.draft.markup.close("ul");
        blocks.draft.markup.close("section");
    }

    private void entry(String label, @Nullable String said, List<String> rest) throws DocumentFailure {
        Lines lines = new Lines(rest);
        String more = String.join("\n", lines.until(String::isEmpty));
        String words = ((said == null ? "" : said) + '\n' + more).strip();
        String id = blocks.names.isFirst(label) ? " id=\"" + RstPhrase.id(label) + '"' : "";
        blocks.draft.markup.open("li" + id);
        blocks.draft.markup.inside(Phrase.quoted("[" + label + "] ") + blocks.phrase(words));
        lines.skipBlank();
        if (lines.hasNext()) {
            blocks.inside(rest.subList(lines.at(), rest.size()));
        }
        blocks.draft.markup.close("li");
    }
}
