package org.ibid.citations.referencelist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.wording.Letters;

/** Cuts a text into lines. Blocks are taken as hints: what they leave uncovered is read as paragraphs. */
public final class Lines {

    private final String content;
    private final List<Line> lines = new ArrayList<>();
    private int blocks;

    private Lines(String content) {
        this.content = content;
    }

    /** The lines in order, without overlap, covering all of the content that is not white space. */
    public static List<Line> of(Text text) {
        String content = text.content() == null ? "" : text.content();
        Lines cutter = new Lines(content);
        int at = 0;
        List<Block> ordered = new ArrayList<>(text.blocks());
        ordered.sort(Comparator.comparingInt(Block::start));
        for (Block block : ordered) {
            int start = Math.max(block.start(), at);
            int end = Math.min(block.end(), content.length());
            if (start >= end) {
                continue;
            }
            cutter.paragraphs(at, start);
            cutter.cut(start, end, block.kind() == null ? Block.Kind.PARAGRAPH : block.kind());
            at = end;
        }
        cutter.paragraphs(at, content.length());
        return List.copyOf(cutter.lines);
    }

    /** Text that no block covers: blank lines part its paragraphs. */
    private void paragraphs(int from, int to) {
        int start = from;
        while (start < to) {
            int blank = blankLine(start, to);
            cut(start, blank, Block.Kind.PARAGRAPH);
            start = blank + 1;
        }
    }

    private int blankLine(int from, int to) {
        for (int i = from; i < to; i++) {
            if (content.charAt(i) == '\n') {
                int next = i + 1;
                while (next < to && content.charAt(next) != '\n' && Letters.isSpace(content.charAt(next))) {
                    next++;
                }
                if (next < to && content.charAt(next) == '\n') {
                    return next;
                }
            }
        }
        return to;
    }

    private void cut(int from, int to, Block.Kind kind) {
        int before = lines.size();
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || content.charAt(i) == '\n' || content.charAt(i) == '\r') {
                add(start, i, kind);
                start = i + 1;
            }
        }
        if (lines.size() > before) {
            blocks++;
        }
    }

    private void add(int from, int to, Block.Kind kind) {
        int start = Letters.spacesEnd(content, from, to);
        int end = to;
        while (end > start && Letters.isSpace(content.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Line(start, end, kind, blocks));
        }
    }
}
