package org.ibid.normalizer;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;

/** What the blocks and inlines of a kind cover. */
public final class Stretches {

    private Stretches() {}

    public static List<String> blocks(Text text, Block.Kind kind) {
        return text.blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(b -> b.of(text.content()))
                .toList();
    }

    /** Each with its target behind an arrow. */
    public static List<String> inlines(Text text, Inline.Kind kind) {
        return text.inlines().stream()
                .filter(i -> i.kind() == kind)
                .map(i -> i.of(text.content()) + " -> " + i.target())
                .toList();
    }
}
