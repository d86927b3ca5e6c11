package org.ibid.citations.referencelist;

import org.ibid.contracts.Block;
import org.ibid.contracts.Span;
import org.ibid.wording.EntryLabel;
import org.jspecify.annotations.Nullable;

/**
 * One printed line of a block, trimmed and never empty: the unit in which reference lists are set.
 *
 * @param block which block it stands in; lines of one block share it
 */
public record Line(int start, int end, Block.Kind kind, int block) implements Span {

    boolean isHeading() {
        return kind == Block.Kind.HEADING;
    }

    /** Whether the normalizer took it for an entry or a note. */
    boolean isEntry() {
        return kind == Block.Kind.REFERENCE || kind == Block.Kind.NOTE;
    }

    /** Whether an entry may stand in it, whatever the normalizer took it for. */
    boolean mayHoldEntry() {
        return switch (kind) {
            case HEADING, TABLE, CODE, CAPTION -> false;
            default -> true;
        };
    }

    /** The label that it begins with: Roman numbers and words are read where they are asked for, all others as they come. */
    @Nullable
    EntryLabel label(String content, EntryLabel.Form form) {
        return switch (form) {
            case ROMAN -> EntryLabel.roman(content, start, end);
            case WORD -> EntryLabel.keyed(content, start, end);
            default -> EntryLabel.inList(content, start, end);
        };
    }
}
