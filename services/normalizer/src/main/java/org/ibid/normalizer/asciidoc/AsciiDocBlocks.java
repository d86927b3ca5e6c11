package org.ibid.normalizer.asciidoc;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.normalizer.lightweight.Lines;
import org.ibid.normalizer.markup.Markup;
import org.ibid.normalizer.markup.Phrase;
import org.ibid.normalizer.media.DocumentFailure;

/** The blocks of a document: sections, paragraphs, lists, and what stands between delimiters. */
final class AsciiDocBlocks {

    /** Delimited blocks in delimited blocks; what is deeper is not divided further. */
    private static final int DEEPEST = 20;

    private static final Pattern HEADING = Pattern.compile("(={1,6}|#{1,6}) +(\\S.*?)(?: +=+)?");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "(include|ifdef|ifndef|ifeval|endif|image|video|audio|toc|bibliography|plantuml)::(\\S{0,400}?)\\[.*]");
    private static final Pattern ANCHOR = Pattern.compile("\\[\\[[^\\[\\]]{0,200}]]");
    private static final Pattern UNDER = Pattern.compile("={3,}|-{3,}|~{3,}|\\^{3,}|\\+{3,}");

    private final Meanings meanings;
    private final Markup markup;
    private final Listed listed;
    private Style style = Style.NONE;
    private int depth;

    AsciiDocBlocks(Meanings meanings) {
        this.meanings = meanings;
        this.markup = meanings.draft().markup;
        this.listed = new Listed(this, meanings);
    }

    String phrase(String text) {
        return AsciiDocPhrase.html(text, meanings);
    }

    void read(Lines lines) throws DocumentFailure {
        for (lines.skipBlank(); lines.hasNext(); lines.skipBlank()) {
            String line = lines.peek();
            Matcher heading = HEADING.matcher(line);
            Style said = Style.of(line, style);
            if (said != null) {
                style = said;
                lines.next();
            } else if (isUnprinted(line)) {
                lines.next();
            } else if (heading.matches()) {
                lines.next();
                heading(heading.group(1).length(), heading.group(2));
            } else if (Delimiter.of(line) != null) {
                delimited(lines);
            } else if (isUnderlined(lines)) {
                heading("=-~^+".indexOf(lines.peek(1).charAt(0)) + 1, lines.next());
                lines.next();
            } else if (line.startsWith(".") && line.length() > 1 && line.charAt(1) != '.' && line.charAt(1) != ' ') {
                markup.block("figcaption", phrase(lines.next().substring(1)));
            } else if (!listed.read(lines, style)) {
                paragraph(lines);
            } else {
                style = Style.NONE;
            }
        }
    }

    private void heading(int level, String words) throws DocumentFailure {
        String tag = "h" + Math.clamp(level, 2, 6);
        markup.block(tag, phrase(words));
        style = Style.NONE;
    }

    /** Attributes, comments, conditions, pictures; of files that would be included their names. */
    private boolean isUnprinted(String line) {
        Matcher directive = DIRECTIVE.matcher(line);
        boolean command = directive.matches();
        if (command
                && (directive.group(1).equals("include") || directive.group(1).equals("bibliography"))) {
            meanings.draft().unread(directive.group(2));
        }
        return command
                || meanings.define(line)
                || line.startsWith("//") && !line.startsWith("////")
                || ANCHOR.matcher(line).matches()
                || line.equals("'''")
                || line.equals("<<<")
                || line.equals("+");
    }

    private static boolean isUnderlined(Lines lines) {
        int words = lines.peek().length();
        String under = lines.peek(1);
        return UNDER.matcher(under).matches()
                && Math.abs(under.length() - words) <= 1
                && Character.isLetterOrDigit(lines.peek().charAt(0));
    }

    void delimited(Lines lines) throws DocumentFailure {
        String mark = lines.next();
        Delimiter delimiter = Delimiter.of(mark);
        List<String> block = lines.upTo(line -> line.equals(Delimiter.end(mark)));
        Style with = style;
        style = Style.NONE;
        switch (delimiter == null ? Delimiter.OPEN : delimiter) {
            case COMMENT -> {}
            case PASSED -> {}
            case LITERAL -> code(block);
            case TABLE -> AsciiDocTable.write(block, with, this, markup);
            case QUOTE -> quote(block, with);
            case OPEN -> {
                if (with.isQuote()) {
                    quote(block, with);
                } else {
                    inside(block);
                }
            }
        }
    }

    void inside(List<String> block) throws DocumentFailure {
        if (depth == DEEPEST) {
            markup.block("p", phrase(String.join("\n", block)));
            return;
        }
        depth++;
        read(new Lines(block));
        depth--;
    }

    /** With who said it, and where, below. */
    private void quote(List<String> block, Style with) throws DocumentFailure {
        markup.open("blockquote");
        if (with.isVerse()) {
            markup.block("p", phrase(String.join("\n", block)).replace("\n", "<br>"));
        } else {
            inside(block);
        }
        if (!with.attribution().isEmpty()) {
            markup.block("p", "— " + phrase(with.attribution()));
        }
        markup.close("blockquote");
    }

    private void code(List<String> block) throws DocumentFailure {
        markup.block("pre", Phrase.quoted(String.join("\n", block)));
    }

    private void paragraph(Lines lines) throws DocumentFailure {
        boolean literal = lines.peek().startsWith(" ") || style.isCode();
        List<String> block = lines.until(
                line -> Delimiter.of(line) != null || line.startsWith("//") || Style.of(line, style) != null);
        if (block.isEmpty()) {
            block = List.of(lines.next());
        }
        Style with = style;
        style = Style.NONE;
        if (literal) {
            code(block);
        } else if (with.isQuote()) {
            quote(block, with);
        } else {
            markup.block("p", phrase(String.join("\n", block)));
        }
    }
}
