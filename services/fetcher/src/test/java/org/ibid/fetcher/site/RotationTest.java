package org.ibid.fetcher.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.ibid.fetcher.site.Rotation.Stretch;
import org.junit.jupiter.api.Test;

class RotationTest {

    @Test
    void fromAnywhereItSoonLooksAtTheWhole() {
        Rotation rotation = new Rotation(1_023);
        for (int look = 0; look < 5; look++) {
            assertThat(rotation.stretch().isWhole()).isFalse();
            rotation.exhausted();
        }
        assertThat(rotation.stretch()).isEqualTo(new Stretch(0, Rotation.BUCKETS));
        rotation.exhausted();
        assertThat(rotation.stretch().isWhole()).isTrue();
    }

    @Property
    void itComesRoundToEveryBucketWhateverIsFound(@ForAll int start, @ForAll @Size(8) boolean[] found) {
        Rotation rotation = new Rotation(start);
        BitSet seen = new BitSet();
        for (int look = 0; look < 1_100; look++) {
            Stretch stretch = rotation.stretch();
            assertThat(stretch.from()).isBetween(0, stretch.to() - 1);
            assertThat(stretch.to()).isLessThanOrEqualTo(Rotation.BUCKETS);
            seen.set(stretch.from(), stretch.to());
            rotation.exhausted();
            if (found[look % found.length]) {
                rotation.abundant();
                rotation.abundant();
            }
        }
        assertThat(seen.cardinality()).isEqualTo(Rotation.BUCKETS);
    }

    @Test
    void sitesAreDealtOutEvenly() {
        int[] counts = new int[Rotation.BUCKETS];
        IntStream.range(0, 100 * Rotation.BUCKETS).forEach(n -> counts[Rotation.bucket("host" + n + ".example")]++);
        assertThat(IntStream.of(counts)).allMatch(count -> count > 40 && count < 200);
        assertThat(Rotation.bucket(null)).isZero();
    }
}
