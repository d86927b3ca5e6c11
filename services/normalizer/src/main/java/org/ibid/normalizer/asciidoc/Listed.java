package org.ibid.normalizer.asciidoc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Lists: how deep an item lies is told by the marks before it, in the order in which they first come. */
final class Listed {

    private static final Pattern ITEM =
            Pattern.compile(" {0,60}(\\*{1,9}|-|\\.{1,9}|\\d{1,4}\\.|<(?:\\d{1,3}|\\.)>) +(\\S.*)");
    private static final Pattern TERM = Pattern.compile("(\\S.{0,300}?)(?:::{1,3}|;;)(?: +(.*))?");

    private final AsciiDocBlocks blocks;
    private final Meanings meanings;
    private final Markup markup;

    Listed(AsciiDocBlocks blocks, Meanings meanings) {
        this.blocks = blocks;
        this.meanings = meanings;
        this.markup = meanings.draft().markup;
    }

    /** Whether a list stood here and was read. */
    boolean read(Lines lines, Style style) throws DocumentFailure {
        if (ITEM.matcher(lines.peek()).matches()) {
            boolean entries = Entries.at(item(lines.peek())) != null || style.isBibliography();
            items(lines, entries);
            return true;
        }
        Matcher term = TERM.matcher(lines.peek());
        if (!term.matches() || lines.peek().startsWith(" ")) {
            return false;
        }
        lines.next();
        markup.open("dl");
        markup.block("dt", blocks.phrase(term.group(1)));
        if (term.group(2) == null) {
            lines.skipBlank();
        }
        boolean other =
                term.group(2) == null && (ITEM.matcher(lines.peek()).matches() || Delimiter.of(lines.peek()) != null);
        if (!other && !TERM.matcher(lines.peek()).matches() || term.group(2) != null) {
            markup.block("dd", blocks.phrase(joined(term.group(2), lines)));
        }
        markup.close("dl");
        return true;
    }

    private static String item(String line) {
        Matcher item = ITEM.matcher(line);
        return item.matches() ? item.group(2) : "";
    }

    private void items(Lines lines, boolean entries) throws DocumentFailure {
        List<String> marks = new ArrayList<>();
        String section = "section class=\"references\"";
        if (entries) {
            markup.open(section);
        }
        int number = 0;
        boolean listed = true;
        while (listed) {
            Matcher item = ITEM.matcher(lines.next());
            if (item.matches()) {
                String mark = item.group(1).replaceAll("\\d+", "1");
                int level = marks.indexOf(mark);
                number = level < 0 || !marks.getLast().equals(mark) ? 1 : number + 1;
                if (level < 0) {
                    marks.add(mark);
                } else {
                    marks.subList(level + 1, marks.size()).clear();
                }
                boolean ordered = mark.startsWith(".") || mark.startsWith("1") || mark.startsWith("<");
                write(marks.size() - 1, ordered ? number : null, joined(item.group(2), lines));
            }
            continued(lines);
            int blank = blank(lines);
            listed = ITEM.matcher(lines.peek(blank)).matches();
            lines.skip(listed ? blank : 0);
        }
        if (entries) {
            markup.close("section");
        }
    }

    private void write(int level, @Nullable Integer number, String words) throws DocumentFailure {
        Matcher entry = Entries.at(words);
        if (entry == null) {
            markup.item(level, number, blocks.phrase(words));
            return;
        }
        String label = Phrase.quoted("[" + Entries.label(entry) + "] ");
        String id = "li id=\"cite-" + Phrase.quoted(entry.group(1).strip()) + '"';
        markup.open("ul");
        markup.block(id, label + blocks.phrase(words.substring(entry.end())));
        markup.close("ul");
    }

    /** The lines that go on with the first, up to what is another block. */
    private static String joined(@Nullable String first, Lines lines) {
        List<String> more = lines.until(line -> line.equals("+")
                || ITEM.matcher(line).matches()
                || TERM.matcher(line).matches()
                || line.startsWith("//")
                || Delimiter.of(line) != null
                || Style.of(line, Style.NONE) != null);
        return ((first == null ? "" : first) + '\n' + String.join("\n", more)).strip();
    }

    /** Blocks that a plus sign joins to the item: they stay in it. */
    private void continued(Lines lines) throws DocumentFailure {
        while (lines.peek().equals("+")) {
            lines.next();
            while (lines.hasNext() && Style.of(lines.peek(), Style.NONE) != null) {
                lines.next();
            }
            boolean delimited = Delimiter.of(lines.peek()) != null;
            String mark = delimited ? lines.next() : "";
            List<String> block = delimited
                    ? lines.upTo(line -> line.equals(Delimiter.end(mark)))
                    : lines.until(line -> line.equals("+") || ITEM.matcher(line).matches());
            boolean code = Delimiter.of(mark) == Delimiter.LITERAL;
            String text = String.join("\n", block);
            markup.inside(code ? "<pre>" + Phrase.quoted(text) + "</pre>" : "<p>" + blocks.phrase(text) + "</p>");
        }
    }

    private static int blank(Lines lines) {
        int blank = 0;
        while (blank < 50 && lines.peek(blank).isEmpty()) {
            blank++;
        }
        return blank;
    }
}
