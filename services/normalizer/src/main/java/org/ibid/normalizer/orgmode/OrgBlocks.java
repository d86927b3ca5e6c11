package org.ibid.normalizer.orgmode;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Draft;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;

/** The blocks of a document, and those in them. */
final class OrgBlocks {

    /** Blocks in blocks; what is deeper is not divided further. */
    private static final int DEEPEST = 20;

    private static final Pattern HEADING = Pattern.compile(
            "(\\*{1,40}) +(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED|CANCELED) +)?(?:\\[#\\w] +)?(.*?)(?:\\s+:[\\w@#%:]{1,200}:)?");
    private static final Pattern KEYWORD =
            Pattern.compile("#\\+(\\w[\\w-]{0,60}?)(?:\\[.{0,200}])?:(?: *(.*))?", Pattern.DOTALL);
    private static final Pattern BEGIN = Pattern.compile("#\\+(?i:begin)_(\\w{1,40})(?:\\s.*)?");
    private static final Pattern NOTE = Pattern.compile("\\[fn:([\\w-]{1,100})](?: +(.*))?");
    private static final Pattern DRAWER = Pattern.compile(":[\\w-]{1,60}:");
    private static final Pattern RULE = Pattern.compile("-{5,}");
    private static final Pattern PLANNING =
            Pattern.compile("(?:(?:SCHEDULED|DEADLINE|CLOSED): *[<\\[][^>\\]]{1,60}[>\\]] *){1,3}");

    final Draft draft;
    private final OrgList list = new OrgList(this);
    private int depth;
    private int hidden;

    OrgBlocks(Draft draft) {
        this.draft = draft;
    }

    String phrase(String text) {
        return OrgPhrase.html(text, draft);
    }

    void read(Lines lines) throws DocumentFailure {
        for (lines.skipBlank(); lines.hasNext(); lines.skipBlank()) {
            String line = lines.peek().strip();
            Matcher heading = depth == 0 ? HEADING.matcher(lines.peek()) : null;
            if (heading != null && heading.matches()) {
                lines.next();
                heading(
                        heading.group(1).length(),
                        heading.group(2),
                        lines.peek(-1).contains(":noexport:"));
            } else if (hidden > 0) {
                lines.next();
            } else if (line.startsWith("#")) {
                hash(lines, line);
            } else if (lines.peek().startsWith("[fn:")
                    && NOTE.matcher(lines.peek()).matches()) {
                note(lines);
            } else if (DRAWER.matcher(line).matches() && !line.equalsIgnoreCase(":end:")) {
                lines.next();
                lines.upTo(end -> end.strip().equalsIgnoreCase(":end:") || end.startsWith("* "));
            } else if (line.startsWith("|")) {
                table(lines);
            } else if (line.startsWith(": ") || line.equals(":")) {
                code(lines.until(other -> !other.strip().startsWith(":")).stream()
                        .map(each -> each.strip().replaceFirst("^: ?", ""))
                        .toList());
            } else if (RULE.matcher(line).matches()
                    || PLANNING.matcher(line).matches()
                    || line.equalsIgnoreCase(":end:")) {
                lines.next();
            } else if (!list.read(lines)) {
                paragraph(lines);
            }
        }
    }

    /** What is not to be exported is hidden up to the next heading that is as high. */
    private void heading(int level, String words, boolean unexported) throws DocumentFailure {
        if (hidden > 0 && level > hidden) {
            return;
        }
        hidden = unexported || words.startsWith("COMMENT ") || words.equals("COMMENT") ? level : 0;
        boolean footnotes = words.equalsIgnoreCase("footnotes");
        if (hidden == 0 && !footnotes && !words.isBlank()) {
            draft.markup.block("h" + Math.min(6, level + 1), phrase(words));
        }
    }

    private void hash(Lines lines, String line) throws DocumentFailure {
        Matcher begin = BEGIN.matcher(line);
        Matcher keyword = KEYWORD.matcher(line);
        if (begin.matches()) {
            block(lines, begin.group(1).toLowerCase(Locale.ROOT));
        } else if (keyword.matches()) {
            lines.next();
            keyword(
                    keyword.group(1).toLowerCase(Locale.ROOT),
                    keyword.group(2) == null ? "" : keyword.group(2).strip());
        } else if (line.startsWith("# ") || line.equals("#") || line.startsWith("#+")) {
            lines.next();
        } else {
            paragraph(lines);
        }
    }

    private void keyword(String name, String value) throws DocumentFailure {
        switch (name) {
            case "title" -> draft.title(phrase(value));
            case "author" -> draft.authors(value);
            case "date" -> draft.date(value.replaceAll("[<>\\[\\]]", ""));
            case "language" -> draft.language(value);
            case "caption" -> draft.markup.block("figcaption", phrase(value));
            case "include", "bibliography" -> draft.unread(value.replaceFirst("^\"([^\"]{1,300})\".*", "$1"));
            default -> {}
        }
    }

    private void block(Lines lines, String name) throws DocumentFailure {
        lines.next();
        String end = "#+end_" + name;
        List<String> block = lines.upTo(line -> line.strip().equalsIgnoreCase(end));
        switch (name) {
            case "comment", "export" -> {}
            case "src", "example", "ascii" -> code(block);
            case "quote" -> {
                draft.markup.open("blockquote");
                inside(block);
                draft.markup.close("blockquote");
            }
            case "verse" -> {
                draft.markup.open("blockquote");
                draft.markup.block("p", phrase(String.join("\n", block)).replace("\n", "<br>"));
                draft.markup.close("blockquote");
            }
            default -> inside(block);
        }
    }

    void inside(List<String> block) throws DocumentFailure {
        if (depth == DEEPEST) {
            draft.markup.block("p", phrase(String.join("\n", block)));
            return;
        }
        depth++;
        read(new Lines(block));
        depth--;
    }

    private void code(List<String> block) throws DocumentFailure {
        draft.markup.block("pre", Phrase.quoted(String.join("\n", block)));
    }

    /** Up to the next note, a heading, or two blank lines. */
    private void note(Lines lines) {
        Matcher note = NOTE.matcher(lines.next());
        if (note.matches()) {
            StringBuilder said = new StringBuilder(note.group(2) == null ? "" : note.group(2));
            boolean goes = true;
            while (goes) {
                lines.until(line -> line.startsWith("[fn:") || line.startsWith("* ") || line.startsWith("#+"))
                        .forEach(line -> said.append('\n').append(line));
                goes = lines.peek().isEmpty() && Lines.indent(lines.peek(1)) > 0;
                lines.skip(goes ? 1 : 0);
            }
            draft.notes.say(
                    draft.notes.number(note.group(1)), phrase(said.toString().strip()));
        }
    }

    private void table(Lines lines) throws DocumentFailure {
        draft.markup.open("table");
        for (String row : lines.until(line -> !line.strip().startsWith("|"))) {
            String cells = row.strip();
            if (cells.startsWith("|-")) {
                continue;
            }
            draft.markup.open("tr");
            String inner = cells.endsWith("|") && cells.length() > 1
                    ? cells.substring(1, cells.length() - 1)
                    : cells.substring(1);
            for (String cell : inner.split("\\|", -1)) {
                draft.markup.block("td", phrase(cell.strip()));
            }
            draft.markup.close("tr");
        }
        draft.markup.close("table");
    }

    private void paragraph(Lines lines) throws DocumentFailure {
        String first = lines.next();
        List<String> more = lines.until(line -> ends(line));
        draft.markup.block("p", phrase((first + '\n' + String.join("\n", more)).strip()));
    }

    /** Whether something else than a paragraph begins. */
    boolean ends(String line) {
        String said = line.strip();
        return line.startsWith("* ")
                || line.startsWith("** ")
                || line.startsWith("[fn:") && NOTE.matcher(line).matches()
                || said.startsWith("#+")
                || said.startsWith("# ")
                || said.startsWith("|")
                || OrgList.isItem(line);
    }
}
