package org.ibid.normalizer.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.jspecify.annotations.Nullable;

/**
 * Writes blocks one after the other, so that they tile the content: between two of them stands white space only. Blocks are
 * parted by an empty line; entries of one list by a line feed.
 */
public final class ContentWriter {

    private final StringBuilder content = new StringBuilder(4096);
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();

    /** Writes a block; blank text writes nothing. Returns where the text starts in the content, or -1. */
    public int block(Block.Kind kind, CharSequence text, @Nullable Integer level) {
        if (text.length() == 0) {
            return -1;
        }
        if (!blocks.isEmpty()) {
            content.append(follows(kind) ? "\n" : "\n\n");
        }
        int start = content.length();
        content.append(text);
        blocks.add(new Block(kind, start, content.length(), level));
        return start;
    }

    public void inline(Inline inline) {
        inlines.add(inline);
    }

    public String content() {
        return content.toString();
    }

    /** The content so far, without a copy. */
    public CharSequence written() {
        return content;
    }

    public int length() {
        return content.length();
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** In order of start, then the longer first. */
    public List<Inline> inlines() {
        inlines.sort(Comparator.comparingInt(Inline::start).thenComparingInt(i -> -i.end()));
        return inlines;
    }

    private boolean follows(Block.Kind kind) {
        boolean entry = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.REFERENCE || kind == Block.Kind.NOTE;
        return entry && blocks.getLast().kind() == kind;
    }
}
