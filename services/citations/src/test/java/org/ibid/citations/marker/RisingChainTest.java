package org.ibid.citations.marker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.ibid.citations.marker.Mark.Doubt;
import org.ibid.citations.marker.Mark.Form;
import org.junit.jupiter.api.Test;

class RisingChainTest {

    private static final int LARGEST = 12;

    private static List<Mark> marks(int[]... groups) {
        List<Mark> marks = new ArrayList<>();
        for (int[] group : groups) {
            List<NumberGroup.Item> items = new ArrayList<>();
            for (int number : group) {
                items.add(new NumberGroup.Item(number, null, marks.size()));
            }
            marks.add(new Mark(marks.size(), marks.size() + 1, Form.FLATTENED, items, Doubt.GRAVE));
        }
        return marks;
    }

    private static int[] group(int... numbers) {
        return numbers;
    }

    @Test
    void whatBearsMoreNumbersIsPreferred() {
        List<Mark> marks = marks(group(1, 2), group(9), group(3, 4, 5), group(2), group(2, 6), group(7));

        assertThat(RisingChain.of(marks, LARGEST))
                .containsExactly(marks.get(0), marks.get(2), marks.get(4), marks.get(5));
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(RisingChain.of(List.of(), LARGEST)).isEmpty();
    }

    @Property
    void risesAndIsAtLeastAsLongAsAnyByTrial(
            @ForAll @Size(max = 10) List<@IntRange(min = 1, max = LARGEST) Integer> numbers) {
        List<Mark> marks = marks(numbers.stream().map(RisingChainTest::group).toArray(int[][]::new));

        List<Mark> chain = RisingChain.of(marks, LARGEST);

        for (int i = 1; i < chain.size(); i++) {
            assertThat(chain.get(i).greatest()).isGreaterThan(chain.get(i - 1).greatest());
            assertThat(chain.get(i).start()).isGreaterThan(chain.get(i - 1).start());
        }
        assertThat(chain).hasSize(longest(numbers));
    }

    /** Of all choices. */
    private static int longest(List<Integer> numbers) {
        int longest = 0;
        for (int choice = 0; choice < 1 << numbers.size(); choice++) {
            int last = 0;
            int length = 0;
            for (int i = 0; i < numbers.size(); i++) {
                boolean chosen = (choice >> i & 1) == 1;
                length = !chosen || length < 0 ? length : numbers.get(i) > last ? length + 1 : -1;
                last = chosen ? numbers.get(i) : last;
            }
            longest = Math.max(longest, length);
        }
        return longest;
    }
}
