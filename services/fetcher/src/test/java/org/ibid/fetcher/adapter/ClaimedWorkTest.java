package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.ibid.fetcher.adapter.ClaimedWork.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClaimedWorkTest {

    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> begun = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger storeFaults = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private ClaimedWork<Integer> work;

    private final ClaimedWork.Source<Integer> source = new ClaimedWork.Source<>() {
        @Override
        public List<Integer> claim(int atMost) {
            asked.add(atMost);
            if (storeFaults.getAndDecrement() > 0) {
                throw new MongoException("away");
            }
            List<Integer> claims = new ArrayList<>();
            while (claims.size() < atMost && !waiting.isEmpty()) {
                claims.add(waiting.remove());
            }
            return claims;
        }

        @Override
        public void await() throws InterruptedException {
            Thread.sleep(5);
        }
    };

    private void start(int size, ClaimedWork.Work<Integer> each) {
        IntStream.range(0, 10).forEach(waiting::add);
        work = new ClaimedWork<>("test", size, source, each, String::valueOf);
        work.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        work.close();
    }

    private void hold(Integer claim, Room room) throws InterruptedException {
        begun.add(claim);
        release.await();
    }

    @Test
    void asManyAreDoneAtATimeAsThereIsRoomForAndTheOthersAfterThem() {
        start(4, this::hold);
        await().until(() -> begun.size() == 4);
        assertThat(waiting).hasSize(6);
        release.countDown();
        await().until(() -> begun.size() == 10 && work.isIdle());
        assertThat(asked).allMatch(most -> most >= 1 && most <= 4);
    }

    @Test
    void whatGoesOnElsewhereLeavesItsRoomOnce() {
        start(2, (claim, room) -> {
            room.close();
            hold(claim, room);
        });
        await().until(() -> begun.size() == 10);
        release.countDown();
        await().until(work::isIdle);
        assertThat(asked).allMatch(most -> most <= 2);
    }

    @Test
    void aFaultOfOneStopsNoOther() {
        start(3, (claim, room) -> {
            begun.add(claim);
            if (claim % 2 == 0) {
                throw new StackOverflowError("of ours");
            }
        });
        await().until(() -> begun.size() == 10 && work.isIdle());
    }

    @Test
    void aStoreThatIsAwayTakesNoRoom() {
        storeFaults.set(2);
        start(3, (claim, room) -> begun.add(claim));
        await().until(() -> begun.size() == 10 && work.isIdle());
        assertThat(asked.peek()).isEqualTo(3);
    }
}
