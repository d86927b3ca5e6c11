package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.citations.referencelist.GluedNumbers;

/**
 * Finds numbers that were raised before a page or a PDF was copied and stand right behind a stop, a comma or a quotation mark
 * now: {@code in 1999.1 The lease}, {@code disagreed,3 and}. Each could be a decimal or nothing; together they are markers
 * where they count up through most labels of an apparatus that nothing else leads to.
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
                candidates.add(new Mark(i, end, Form.FLATTENED, items, Doubt.NUMBER));
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

    /** The longest rising chain of candidates above the list, if it uses most of the labels. */
    private List<Mark> chain(EntryIndex.Range list) {
        List<Mark> within = candidates.stream()
                .filter(mark -> mark.start() >= list.from() && mark.end() <= list.to())
                .filter(mark -> mark.least() <= list.largest())
                .toList();
        int[] tails = new int[within.size()];
        int[] before = new int[within.size()];
        int length = 0;
        for (int i = 0; i < within.size(); i++) {
            int number = within.get(i).least();
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (within.get(tails[middle]).least() < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[i] = low == 0 ? -1 : tails[low - 1];
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        if (length < 2 || length * 4 < list.labels() * 3) {
            return List.of();
        }
        Mark[] chain = new Mark[length];
        int at = tails[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            chain[i] = within.get(at);
            at = before[at];
        }
        return Arrays.asList(chain);
    }
}
