package org.ibid.contracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of a text is running prose, as every stage that reads it understands it: no code, no table, no heading, no reference list. */
public final class Prose {

    private Prose() {}

    /** Paragraphs, list items, quotes, captions and comments, in order; a text without blocks is cut at its line ends. */
    public static List<Block> of(Text text, List<Reference> references) {
        List<Reference> ordered = references.stream()
                .sorted(Comparator.comparingInt(Reference::start))
                .toList();
        List<Block> blocks = text.blocks().isEmpty() ? lines(text.content()) : text.blocks();
        List<Block> prose = new ArrayList<>(blocks.size());
        int reference = 0;
        for (Block block : blocks) {
            if (block.end() > text.content().length()) {
                break;
            }
            while (reference < ordered.size() && ordered.get(reference).end() <= block.start()) {
                reference++;
            }
            boolean listed =
                    reference < ordered.size() && ordered.get(reference).start() < block.end();
            if (!listed && isProse(block.kind()) && block.start() < block.end()) {
                prose.add(block);
            }
        }
        return prose;
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
