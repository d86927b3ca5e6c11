package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

    @Test
    void whatTakesLongGivesItsPlaceAwayUntilVeryManyDo() throws InterruptedException {
        Slots slots = new Slots(2, Duration.ofMillis(20));
        List<Slots.Slot> slow = new ArrayList<>();
        while (slow.size() < 2 + 64) {
            int free = slots.takeAll();
            for (int n = 0; n < free; n++) {
                slow.add(slots.use());
            }
        }
        assertThat(slow).hasSize(66);
        assertThat(slots.areFree()).isFalse();
        slow.forEach(Slots.Slot::close);
        assertThat(slots.areFree()).isTrue();
    }

    @Test
    void whatIsExpectedToTakeLongTakesNoPlaceAndWaitsForItsOwnKind() throws InterruptedException {
        Slots slots = new Slots(1, Duration.ofDays(1));
        List<Slots.Slot> slow = new ArrayList<>();
        for (int n = 0; n < 32; n++) {
            slots.takeAll();
            slow.add(slots.use());
            assertThat(slow.getLast().expectLong()).isTrue();
        }
        slots.takeAll();
        try (Slots.Slot more = slots.use()) {
            assertThat(more.expectLong()).as("there are too many").isFalse();
        }
        slow.removeFirst().close();
        slots.takeAll();
        slow.add(slots.use());
        assertThat(slow.getLast().expectLong()).isTrue();
        slow.forEach(Slots.Slot::close);
        assertThat(slots.areFree()).isTrue();
    }

    @Test
    void aPlaceIsFreeWhileWhatWasFetchedIsStored() throws InterruptedException {
        Slots slots = new Slots(1, Duration.ofDays(1));
        slots.takeAll();
        Slots.Slot first = slots.use();
        first.fetched();
        assertThat(slots.takeAll()).isEqualTo(1);
        Slots.Slot second = slots.use();
        Thread waits = Thread.ofVirtual().start(() -> {
            try (second) {
                second.fetched();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(waits.join(Duration.ofMillis(50)))
                .as("there is no room to store more")
                .isFalse();
        first.close();
        await().until(slots::areFree);
    }
}
