package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void whatTakesLongGivesItsPlaceAwayUntilVeryManyDo() throws InterruptedException {
        Slots slots = new Slots(2, Duration.ofMillis(20));
        List<Slots.Slot> slow = new ArrayList<>();
        while (slow.size() < 2 + 64) {
            slow.add(slots.slot());
            assertThat(slow.getLast().begin(SOON)).isTrue();
        }
        assertThat(slow).hasSize(66);
        try (Slots.Slot ready = slots.slot()) {
            assertThat(ready.begin(Duration.ZERO)).as("there are too many").isFalse();
        }
        assertThat(slots.areFree()).isFalse();
        slow.forEach(Slots.Slot::close);
        assertThat(slots.areFree()).isTrue();
    }

    @Test
    void whatIsExpectedToTakeLongTakesNoPlaceAndWaitsForItsOwnKind() throws InterruptedException {
        Slots slots = new Slots(1, Duration.ofDays(1));
        List<Slots.Slot> slow = new ArrayList<>();
        for (int n = 0; n < 32; n++) {
            slow.add(slots.slot());
            assertThat(slow.getLast().beginLong()).isTrue();
        }
        try (Slots.Slot more = slots.slot()) {
            assertThat(more.beginLong()).as("there are too many").isFalse();
        }
        slow.removeFirst().close();
        slow.add(slots.slot());
        assertThat(slow.getLast().beginLong()).isTrue();
        slow.forEach(Slots.Slot::close);
        assertThat(slots.areFree()).isTrue();
    }

    @Test
    void aPlaceIsFreeWhileWhatWasFetchedIsStored() throws InterruptedException {
        Slots slots = new Slots(1, Duration.ofDays(1));
        Slots.Slot first = slots.slot();
        assertThat(first.begin(SOON)).isTrue();
        first.fetched();
        Slots.Slot second = slots.slot();
        assertThat(second.begin(SOON)).isTrue();
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
