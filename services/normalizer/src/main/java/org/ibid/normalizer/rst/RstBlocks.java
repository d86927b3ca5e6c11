package org.ibid.normalizer.rst;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;

/** The blocks of a document, and those in them by their indentation. */
final class RstBlocks {

    /** Blocks in blocks; what is deeper is one paragraph. */
    private static final int DEEPEST = 30;

    private static final Pattern BULLET = Pattern.compile("[*+\\-•‣⁃](?: +|$)");
    private static final Pattern NUMBER = Pattern.compile("(?:\\((\\d{1,6}|#)\\)|(\\d{1,6}|#)[.)])(?: +|$)");
    private static final Pattern FIELD = Pattern.compile(":((?:[^:\\\\`]|\\\\.){1,60}): *(.*)");
    private static final Pattern GRID = Pattern.compile("\\+(?:-+\\+)+");
    private static final Pattern COLUMNS = Pattern.compile("=+(?: +=+)+");

    final Draft draft;
    final RstNames names;
    private final RstTitles titles;
    private final RstDirectives directives = new RstDirectives(this);
    private final RstEntries entries = new RstEntries(this);
    private int depth;

    RstBlocks(Draft draft, RstNames names, RstTitles titles) {
        this.draft = draft;
        this.names = names;
        this.titles = titles;
    }

    String phrase(String text) {
        return RstPhrase.html(names, text);
    }

    void read(Lines lines) throws DocumentFailure {
        boolean front = depth == 0;
        for (lines.skipBlank(); lines.hasNext(); lines.skipBlank()) {
            String line = lines.peek();
            RstTitles.Title title = depth == 0 ? titles.at(lines.at()) : null;
            if (title != null) {
                lines.skip(title.lines());
                entries.heading(title.words());
                draft.markup.block(titles.tag(title), phrase(title.words()));
            } else if (line.equals("..") || line.startsWith(".. ")) {
                explicit(lines);
            } else if (line.startsWith("__ ")) {
                lines.next();
            } else if (Lines.indent(line) > 0) {
                quote(lines.indented());
            } else if (BULLET.matcher(line).lookingAt()) {
                items(lines, BULLET, "ul");
            } else if (NUMBER.matcher(line).lookingAt()) {
                items(lines, NUMBER, "ol");
            } else if (front && FIELD.matcher(line).matches()) {
                field(lines);
            } else if (line.startsWith("| ") || line.equals("|")) {
                verse(lines);
            } else if (GRID.matcher(line).matches() || COLUMNS.matcher(line).matches()) {
                RstTable.read(lines, this);
            } else if (line.startsWith(">>> ")) {
                code(lines.until(String::isEmpty));
            } else if (isTransition(line)) {
                lines.next();
            } else if (Lines.indent(lines.peek(1)) > 0) {
                definition(lines);
            } else {
                paragraph(lines);
            }
            front &= title != null || FIELD.matcher(line).matches() || line.startsWith("..");
        }
    }

    /** The blocks of something that holds blocks. */
    void inside(List<String> block) throws DocumentFailure {
        if (depth == DEEPEST) {
            draft.markup.block("p", phrase(String.join("\n", block)));
            return;
        }
        depth++;
        read(new Lines(block));
        depth--;
    }

    void code(List<String> block) throws DocumentFailure {
        draft.markup.block("pre", Phrase.quoted(String.join("\n", block)));
    }

    void quote(List<String> block) throws DocumentFailure {
        draft.markup.open("blockquote");
        inside(block);
        draft.markup.close("blockquote");
    }

    private void explicit(Lines lines) throws DocumentFailure {
        if (entries.isEntry(lines.peek())) {
            entries.read(lines);
            return;
        }
        String first = lines.next();
        // two dots alone part what stands above from what is indented below
        boolean parts = first.length() < 3 && lines.peek().isEmpty();
        List<String> body = parts ? List.of() : lines.indented();
        directives.read(first.length() > 3 ? first.substring(3).strip() : "", body);
    }

    private void items(Lines lines, Pattern mark, String list) throws DocumentFailure {
        draft.markup.open(list);
        String bullet = lines.peek().substring(0, 1);
        while (lines.hasNext()) {
            Matcher item = mark.matcher(lines.peek());
            boolean another =
                    item.lookingAt() && (list.equals("ol") || lines.peek().startsWith(bullet));
            if (!another) {
                break;
            }
            String value = list.equals("ul") ? "" : item.group(1) == null ? item.group(2) : item.group(1);
            String first = lines.next().substring(item.end());
            draft.markup.open(value.isEmpty() || value.equals("#") ? "li" : "li value=\"" + value + '"');
            inside(joined(first, lines.indented(Math.min(item.end(), hanging(lines)))));
            draft.markup.close("li");
            lines.skipBlank();
        }
        draft.markup.close(list);
    }

    /** By how much the lines behind an item's first are indented, if they are. */
    private static int hanging(Lines lines) {
        int indent = Lines.indent(lines.peek());
        return indent == 0 ? Integer.MAX_VALUE : indent;
    }

    private static List<String> joined(String first, List<String> rest) {
        List<String> all = new ArrayList<>(rest.size() + 1);
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** Bibliographic fields at the front are metadata; what else a field says is not printed by docutils' readers either. */
    private void field(Lines lines) {
        Matcher field = FIELD.matcher(lines.next());
        if (field.matches()) {
            StringBuilder value = new StringBuilder(field.group(2));
            lines.indented().forEach(line -> value.append('\n').append(line));
            String said = value.toString().strip();
            switch (field.group(1).toLowerCase(Locale.ROOT)) {
                case "title" -> draft.title(phrase(said));
                case "author", "authors" ->
                    said.lines().forEach(line -> draft.authors(line.replaceFirst("^[-*] ", "")));
                case "date" -> draft.date(said);
                case "language", "lang" -> draft.language(said);
                default -> {}
            }
        }
    }

    private void verse(Lines lines) throws DocumentFailure {
        StringBuilder verse = new StringBuilder();
        for (String line : lines.until(String::isEmpty)) {
            boolean begins = line.startsWith("|");
            verse.append(begins && !verse.isEmpty() ? "<br>" : " ");
            verse.append(phrase((begins ? line.substring(1) : line).strip()));
        }
        draft.markup.block("p", verse.toString());
    }

    private void definition(Lines lines) throws DocumentFailure {
        String term = lines.next();
        if (term.endsWith("::")) {
            said(term, lines);
            return;
        }
        draft.markup.open("dl");
        draft.markup.block("dt", phrase(term));
        draft.markup.open("dd");
        inside(lines.indented());
        draft.markup.close("dd");
        draft.markup.close("dl");
    }

    private void paragraph(Lines lines) throws DocumentFailure {
        said(String.join("\n", lines.until(String::isEmpty)), lines);
    }

    /** Two colons at its end say that what follows, indented, is code. */
    private void said(String text, Lines lines) throws DocumentFailure {
        boolean literal = text.endsWith("::");
        String words = !literal
                ? text
                : text.length() > 2 && !Character.isWhitespace(text.charAt(text.length() - 3))
                        ? text.substring(0, text.length() - 1)
                        : text.substring(0, text.length() - 2).strip();
        if (!words.isEmpty()) {
            draft.markup.block("p", phrase(words));
        }
        if (literal) {
            lines.skipBlank();
            List<String> block = lines.indented();
            if (!block.isEmpty()) {
                code(block);
            }
        }
    }

    private static boolean isTransition(String line) {
        return !Character.isLetterOrDigit(line.charAt(0)) && Lines.isRule(line, line.charAt(0), 4);
    }
}
