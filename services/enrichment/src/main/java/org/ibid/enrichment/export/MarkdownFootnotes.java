package org.ibid.enrichment.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * The text as CommonMark with footnotes ({@code [^r1]}, as Pandoc and GitHub read them): a linked marker becomes the footnotes of its
 * references, author-year and back-references stay as words before them; dangling and empty markers stay as printed. The reference
 * list itself becomes the notes.
 */
final class MarkdownFootnotes {

    private final String content;
    private final Citations citations;
    private final List<Span> inline = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();
    private int next;

    private MarkdownFootnotes(DocumentView.Body text, Citations citations) {
        this.content = text.content();
        this.citations = citations;
        citations.markers().stream()
                .filter(marker -> marker.status() == Marker.Status.LINKED)
                .forEach(inline::add);
        citations.links().stream().filter(link -> !link.text().isBlank()).forEach(inline::add);
        inline.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
    }

    static String write(@Nullable String title, DocumentView.Body text, Citations citations) {
        MarkdownFootnotes markdown = new MarkdownFootnotes(text, citations);
        if (title != null) {
            markdown.out.append("# ");
            markdown.escape(title.replace('\n', ' '));
            markdown.out.append("\n\n");
        }
        List<Block> blocks = text.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean heads = i + 1 < blocks.size()
                    && blocks.get(i).kind() == Block.Kind.HEADING
                    && markdown.isListed(blocks.get(i + 1));
            if (!heads) {
                markdown.block(blocks.get(i));
            }
        }
        citations.references().forEach(markdown::note);
        return markdown.out.toString().stripTrailing() + "\n";
    }

    private void block(Block block) {
        if (block.start() == block.end() || isListed(block)) {
            return;
        }
        switch (block.kind()) {
            case HEADING ->
                prefixed(
                        "#".repeat(block.level() == null ? 2 : Math.min(6, Math.max(2, block.level()))) + " ",
                        block,
                        " ");
            case LIST_ITEM -> {
                String indent = "  ".repeat(block.level() == null ? 0 : Math.max(0, block.level() - 1));
                prefixed(indent + "- ", block, "\n" + indent + "  ");
            }
            case QUOTE, COMMENT -> prefixed("> ", block, "\n> ");
            case CODE -> out.append("```\n").append(block.of(content)).append("\n```");
            case TABLE, PARAGRAPH, CAPTION, NOTE, REFERENCE -> prefixed("", block, "\n");
        }
        out.append("\n\n");
    }

    /** Whether the block belongs to the reference list, which stands in the notes. */
    private boolean isListed(Block block) {
        for (Reference reference : citations.references()) {
            if (reference.start() >= block.end()) {
                break;
            }
            if (block.start() < reference.end()) {
                return reference.end() - reference.start() > (block.end() - block.start()) / 2
                        || block.kind() == Block.Kind.REFERENCE;
            }
        }
        return false;
    }

    private void prefixed(String prefix, Block block, String lineBreak) {
        out.append(prefix);
        int at = block.start();
        while (next < inline.size() && inline.get(next).start() < at) {
            next++;
        }
        while (next < inline.size() && inline.get(next).end() <= block.end()) {
            Span span = inline.get(next++);
            if (span.start() < at) {
                continue;
            }
            text(content.substring(at, span.start()), lineBreak);
            if (span instanceof Marker marker) {
                marker(marker);
            } else if (span instanceof Link link) {
                link(link, lineBreak);
            }
            at = span.end();
        }
        text(content.substring(at, block.end()), lineBreak);
    }

    private void marker(Marker marker) {
        if (marker.style() == Marker.Style.AUTHOR_YEAR || marker.style() == Marker.Style.BACK_REFERENCE) {
            escape(marker.label());
        }
        marker.references().forEach(id -> out.append("[^").append(id).append(']'));
        if (marker.missing() != null && !marker.missing().isEmpty()) {
            escape(marker.missing().toString());
        }
    }

    private void link(Link link, String lineBreak) {
        if (link.text().strip().equals(link.href())) {
            out.append('<')
                    .append(link.href().replace(">", "%3E").replace(" ", "%20"))
                    .append('>');
            return;
        }
        out.append('[');
        text(link.text(), lineBreak);
        out.append("](<")
                .append(link.href().replace(">", "%3E").replace("\n", ""))
                .append(">)");
    }

    private void note(Reference reference) {
        out.append("[^").append(reference.id()).append("]: ");
        escape(Items.printed(reference).replaceAll("\\s+", " "));
        out.append('\n');
    }

    private void text(String text, String lineBreak) {
        boolean first = true;
        for (String line : text.split("\n", -1)) {
            out.append(first ? "" : lineBreak);
            escape(line);
            first = false;
        }
    }

    /** With a backslash before what Markdown would take for its own. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean opens = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
            if ("\\`*_[]<>".indexOf(c) >= 0 || opens && "#+-=|~".indexOf(c) >= 0) {
                out.append('\\');
            } else if (c == '.' && opensWithNumber()) {
                out.append('\\');
            }
            out.append(c);
        }
    }

    /** Whether nothing but digits stands on the line so far, so that a full stop would make it a list. */
    private boolean opensWithNumber() {
        int i = out.length() - 1;
        while (i >= 0 && Character.isDigit(out.charAt(i))) {
            i--;
        }
        return i < out.length() - 1 && (i < 0 || out.charAt(i) == '\n');
    }
}
