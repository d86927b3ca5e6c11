package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.citations.referencelist.GluedNumbers;

/**
 * Finds numbers that were raised before a page or a PDF was copied and stand right behind a stop, a comma, a quotation mark or a word
 * now: {@code in 1999.1 The lease}, {@code disagreed,3–5 and}. Each could be a decimal or nothing; together they are markers
 * where they count up through most labels of an apparatus that nothing else leads to, and then those that repeat such a label.
 */
final class FlattenedScanner {

    private static final int MOST = 1000;

    private final String content;
    private final EntryIndex index;
    private final List<Mark> candidates = new ArrayList<>();

    FlattenedScanner(String content, EntryIndex index) {
        this.content = content;
        this.index = index;
    }

    void scan(Passage passage) {
        for (int i = passage.start() + 2; i < passage.end(); i++) {
            int end = GluedNumbers.endAt(content, i, passage.end());
            if (end == i) {
                continue;
            }
            List<NumberGroup.Item> items = NumberGroup.read(content, i, end);
            if (items != null && items.getFirst().number() < MOST) {
                candidates.add(new Mark(i, end, Form.FLATTENED, items, Doubt.GRAVE));
            }
            i = end - 1;
        }
    }

    /** The marks that lead into the family, in order; none where they do not explain it. */
    List<Mark> believed(Family family) {
        List<Mark> believed = new ArrayList<>();
        for (EntryIndex.Range list : index.ranges(family)) {
            believed.addAll(chain(list));
        }
        return believed;
    }

    /** The chain of candidates above the list that explains it, if it bears most of the labels, and what repeats them. */
    private List<Mark> chain(EntryIndex.Range list) {
        List<Mark> within = candidates.stream()
                .filter(mark -> mark.start() >= list.from() && mark.end() <= list.to())
                .filter(mark -> mark.greatest() <= list.largest())
                .toList();
        List<Mark> chain = RisingChain.of(within, list.largest());
        BitSet labels = new BitSet();
        chain.stream().flatMap(mark -> mark.items().stream()).forEach(item -> labels.set(item.number()));
        return chain.size() < 2 || labels.cardinality() * 4 < list.labels() * 3
                ? List.of()
                : withRepeats(within, chain);
    }

    /** And what stands as they do and bears none but numbers that one above it has. */
    private List<Mark> withRepeats(List<Mark> within, List<Mark> chain) {
        Set<Mark> rising = new HashSet<>(chain);
        boolean words = chain.stream().filter(this::isBehindWord).count() * 2 > chain.size();
        List<Mark> all = new ArrayList<>(chain.size());
        int greatest = 0;
        for (Mark mark : within) {
            boolean repeats = mark.greatest() <= greatest && (words || !isBehindWord(mark));
            if (rising.contains(mark) || repeats) {
                all.add(mark);
                greatest = Math.max(greatest, mark.greatest());
            }
        }
        return all;
    }

    private boolean isBehindWord(Mark mark) {
        return Character.isLetter(content.charAt(mark.start() - 1));
    }
}
