package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;

/**
 * The quoted stretches of each paragraph, with those joined that run over several: each paragraph but the last leaves its
 * mark open and the next one opens it again.
 */
final class ParagraphQuotes {

    private final String text;
    private final List<Block> blocks;
    private final List<Place> inlines;
    private int inline;
    private int carriedFrom = -1;
    private int carriedFor = -1;

    ParagraphQuotes(String text, List<Block> blocks, List<Place> inlines) {
        this.text = text;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    /** The stretches of block {@code i}, in order; blocks are asked for in order. */
    List<Quoted> of(int i) {
        Block block = blocks.get(i);
        QuoteScanner scanner = new QuoteScanner(text, block.start(), block.end());
        List<Quoted> found = scanner.scan();
        boolean carried = carriedFor == i;
        int unclosed = scanner.unclosed();
        if (carried && !found.isEmpty() && found.getFirst().start() == block.start()) {
            Quoted first = found.getFirst();
            found.set(0, new Quoted(carriedFrom, first.end(), carriedFrom + 1, first.close()));
        } else if (carried && unclosed == block.start()) {
            unclosed = carriedFrom;
        }
        if (unclosed >= 0) {
            found.removeIf(quoted -> quoted.end() > Math.max(scanner.unclosed(), block.start()));
            if (i + 1 < blocks.size() && reopens(scanner.unclosed(), blocks.get(i + 1))) {
                carriedFrom = unclosed;
                carriedFor = i + 1;
                found.add(new Quoted(unclosed, block.end(), unclosed + 1, block.end()));
            } else if (unclosed <= block.start()) {
                found.add(new Quoted(unclosed, block.end(), unclosed + 1, block.end()));
            }
        }
        return withInlines(found, block);
    }

    private boolean reopens(int opened, Block next) {
        return next.kind() == Block.Kind.PARAGRAPH && text.charAt(next.start()) == text.charAt(opened);
    }

    private List<Quoted> withInlines(List<Quoted> found, Block block) {
        while (inline < inlines.size() && inlines.get(inline).start() < block.start()) {
            inline++;
        }
        if (inline >= inlines.size() || inlines.get(inline).start() >= block.end()) {
            return found;
        }
        List<Quoted> merged = new ArrayList<>(found);
        for (int k = inline; k < inlines.size() && inlines.get(k).end() <= block.end(); k++) {
            Place place = inlines.get(k);
            merged.add(new Quoted(place.start(), place.end(), place.start(), place.end()));
        }
        merged.sort(java.util.Comparator.comparingInt(Quoted::start));
        List<Quoted> apart = new ArrayList<>();
        for (Quoted quoted : merged) {
            if (apart.isEmpty() || quoted.start() >= apart.getLast().end()) {
                apart.add(quoted);
            }
        }
        return apart;
    }
}
