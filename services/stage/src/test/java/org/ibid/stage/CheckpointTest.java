package org.ibid.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CheckpointTest {

    @RepeatedTest(200)
    void aCommitReadAgainNeverTakesAnOpenRecordForSettled(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long start = random.nextLong(1L << random.nextInt(1, 50));
        long next = start + 1 + random.nextInt(1 << random.nextInt(1, 14));
        double density = random.nextDouble();
        TreeSet<Long> open = new TreeSet<>();
        LongStream.range(start, next).filter(i -> random.nextDouble() < density).forEach(open::add);

        Checkpoint committed = Checkpoint.of(open, next);
        assertThat(committed.offset()).isEqualTo(open.isEmpty() ? next : open.first());
        assertThat(committed.metadata().length()).isLessThanOrEqualTo(4096);
        Checkpoint read = Checkpoint.read(committed.offset(), committed.metadata());
        boolean whole = committed.metadata().length() < 3900;
        for (long record = committed.offset(); record < next + 10; record++) {
            if (open.contains(record) || record >= next) {
                assertThat(read.isSettled(record)).as("%d", record).isFalse();
            } else if (whole) {
                assertThat(read.isSettled(record)).as("%d", record).isTrue();
            }
        }
    }

    @Test
    void nothingAheadNeedsNoMetadata() {
        assertThat(Checkpoint.of(new TreeSet<>(), 7).metadata()).isEmpty();
        assertThat(Checkpoint.of(new TreeSet<>(Set.of(5L, 6L)), 7).metadata()).isEmpty();
    }

    @Test
    void metadataThatIsNotOursSaysNothing() {
        for (String metadata :
                List.of("", "NO_METADATA", "ibid1:", "ibid1:!!", "ibid1:gICA", "ibid1:gICAgICAgICAgICAgA")) {
            assertThat(Checkpoint.read(7, metadata).isSettled(7)).as(metadata).isFalse();
            assertThat(Checkpoint.read(7, metadata).isSettled(8)).as(metadata).isFalse();
        }
    }
}
