package org.ibid.citations.measure;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;
import org.jspecify.annotations.Nullable;

/** Reads research articles in plain text or bare HTML into texts, just well enough to measure the citations stage alone. */
final class Articles {

    private Articles() {}

    /** Paragraphs parted by blank lines; after a line {@code References} each line is a block. */
    static Text plain(String source) {
        List<Block> blocks = new ArrayList<>();
        int at = source.indexOf('\n') + 1;
        boolean references = false;
        while (at < source.length()) {
            int end = references ? source.indexOf('\n', at) : source.indexOf("\n\n", at);
            end = end < 0 ? source.length() : end;
            String block = source.substring(at, end).strip();
            if (!block.isEmpty()) {
                int start = at + source.substring(at, end).indexOf(block.charAt(0));
                boolean heading = block.equals("References");
                references |= heading;
                blocks.add(
                        new Block(heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH, start, start + block.length()));
            }
            at = end + 1;
        }
        return Sentences.in(TextBuilder.builder()
                .language("en")
                .content(source)
                .blocks(blocks)
                .build());
    }

    /** Block elements become blocks, {@code sup} an inline, all other tags fall. */
    static Text html(String source) {
        StringBuilder content = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Inline> inlines = new ArrayList<>();
        String body = source.substring(Math.max(0, source.indexOf("<article>")));
        Block.Kind kind = null;
        int start = 0;
        int raised = -1;
        for (int i = 0; i < body.length(); ) {
            char c = body.charAt(i);
            if (c == '<') {
                int close = body.indexOf('>', i);
                String tag = body.substring(i + 1, close).split("[ /]", 2)[0];
                boolean end = body.charAt(i + 1) == '/';
                String name = end ? body.substring(i + 2, close) : tag;
                Block.Kind begun = kind(name);
                if (begun != null) {
                    if (end && content.length() > start && kind != null) {
                        blocks.add(new Block(kind, start, content.length()));
                        content.append("\n\n");
                    }
                    start = content.length();
                    kind = end ? null : begun;
                } else if (name.equals("sup")) {
                    if (end && raised >= 0) {
                        inlines.add(new Inline(Inline.Kind.SUPERSCRIPT, raised, content.length(), null));
                    }
                    raised = end ? -1 : content.length();
                }
                i = close + 1;
            } else if (c == '&') {
                int semicolon = body.indexOf(';', i);
                content.append(entity(body.substring(i + 1, semicolon)));
                i = semicolon + 1;
            } else {
                if (kind != null) {
                    content.append(c);
                }
                i++;
            }
        }
        return Sentences.in(TextBuilder.builder()
                .language("en")
                .content(content.toString())
                .blocks(blocks)
                .inlines(inlines)
                .build());
    }

    private static Block.@Nullable Kind kind(String tag) {
        return switch (tag) {
            case "p" -> Block.Kind.PARAGRAPH;
            case "h2", "h3", "h4" -> Block.Kind.HEADING;
            case "li" -> Block.Kind.LIST_ITEM;
            default -> null;
        };
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "nbsp" -> " ";
            default ->
                name.startsWith("#x")
                        ? Character.toString(Integer.parseInt(name.substring(2), 16))
                        : name.startsWith("#") ? Character.toString(Integer.parseInt(name.substring(1))) : "";
        };
    }
}
