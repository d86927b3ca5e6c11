package org.ibid.citations.prose;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Text;

/** The blocks of a text that hold running prose: no code, no table, no heading, nothing of the reference list. */
public final class Paragraphs {

    private Paragraphs() {}

    /** In order; a text without blocks is cut at its line ends. @param references in order of start */
    public static List<Block> of(Text text, List<Reference> references) {
        List<Block> blocks = text.blocks().isEmpty() ? lines(text.content()) : text.blocks();
        List<Block> spoken = new ArrayList<>(blocks.size());
        int reference = 0;
        for (Block block : blocks) {
            if (block.end() > text.content().length()) {
                break;
            }
            while (reference < references.size() && references.get(reference).end() <= block.start()) {
                reference++;
            }
            boolean listed =
                    reference < references.size() && references.get(reference).start() < block.end();
            if (!listed && isProse(block.kind()) && block.start() < block.end()) {
                spoken.add(block);
            }
        }
        return spoken;
    }

    private static boolean isProse(Block.Kind kind) {
        return switch (kind) {
            case PARAGRAPH, LIST_ITEM, QUOTE, CAPTION, COMMENT -> true;
            case HEADING, TABLE, CODE, NOTE, REFERENCE -> false;
        };
    }

    private static List<Block> lines(String content) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= content.length(); i++) {
            if (i == content.length() || content.charAt(i) == '\n') {
                if (i > start) {
                    blocks.add(new Block(Block.Kind.PARAGRAPH, start, i));
                }
                start = i + 1;
            }
        }
        return blocks;
    }
}
