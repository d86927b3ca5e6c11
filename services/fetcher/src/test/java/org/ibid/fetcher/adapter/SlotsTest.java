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
            int free = slots.takeAll();
            for (int n = 0; n < free; n++) {
                slow.add(slots.use());
                assertThat(slow.getLast().begin(SOON)).isTrue();
            }
        }
        assertThat(slow).hasSize(66);
        slots.takeAll();
        try (Slots.Slot ready = slots.use()) {
            assertThat(ready.begin(Duration.ZERO)).as("there are too many").isFalse();
        }
        slots.giveBack(1);
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
            assertThat(slow.getLast().beginLong()).isTrue();
        }
        slots.takeAll();
        try (Slots.Slot more = slots.use()) {
            assertThat(more.beginLong()).as("there are too many").isFalse();
        }
        slow.removeFirst().close();
        slots.takeAll();
        slow.add(slots.use());
        assertThat(slow.getLast().beginLong()).isTrue();
        slow.forEach(Slots.Slot::close);
        assertThat(slots.areFree()).isTrue();
    }

    @Test
    void aPlaceIsFreeWhileWhatWasFetchedIsStored() throws InterruptedException {
        Slots slots = new Slots(1, Duration.ofDays(1));
        slots.takeAll();
        Slots.Slot first = slots.use();
        assertThat(first.begin(SOON)).isTrue();
        first.fetched();
        assertThat(slots.takeAll()).isEqualTo(1);
        Slots.Slot second = slots.use();
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

    @Test
    void asManyAsThereArePlacesAreGotReadyWhileAllAreInUse() throws InterruptedException {
        Slots slots = new Slots(2, Duration.ofDays(1));
        List<Slots.Slot> asking = new ArrayList<>();
        assertThat(slots.takeAll()).isEqualTo(2);
        for (int n = 0; n < 2; n++) {
            asking.add(slots.use());
            assertThat(asking.getLast().begin(SOON)).isTrue();
        }
        assertThat(slots.takeAll()).isEqualTo(2);
        List<Slots.Slot> ready = List.of(slots.use(), slots.use());
        assertThat(ready.getFirst().begin(Duration.ZERO)).isFalse();
        asking.getFirst().close();
        assertThat(ready.getFirst().begin(Duration.ZERO)).isTrue();
        asking.getLast().close();
        ready.forEach(Slots.Slot::close);
        assertThat(slots.areFree()).isTrue();
    }
}
