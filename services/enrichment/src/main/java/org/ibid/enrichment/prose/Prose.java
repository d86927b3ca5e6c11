package org.ibid.enrichment.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Place;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/** The running text of a document: no code, no table, nothing of its reference list. */
public final class Prose {

    private Prose() {}

    /** Paragraphs, list items, quotes, captions and comments, in order. */
    public static List<Place> paragraphs(Text text, Citations citations) {
        List<Reference> references = new ArrayList<>(citations.references());
        references.sort(Comparator.comparingInt(Span::start));
        List<Place> places = new ArrayList<>();
        int next = 0;
        for (Block block : text.blocks().isEmpty() ? lines(text.content()) : text.blocks()) {
            if (block.end() > text.content().length()) {
                break;
            }
            while (next < references.size() && references.get(next).end() <= block.start()) {
                next++;
            }
            boolean listed = next < references.size() && references.get(next).start() < block.end();
            if (!listed && isProse(block.kind()) && block.end() > block.start()) {
                places.add(new Place(block.start(), block.end()));
            }
        }
        return places;
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
