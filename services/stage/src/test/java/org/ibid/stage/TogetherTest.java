package org.ibid.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private final List<List<Integer>> groups = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answering = new CountDownLatch(1);

    private List<String> slowly(List<Integer> questions) {
        groups.add(questions);
        asked.countDown();
        try {
            assertThat(answering.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (questions.contains(13)) {
            throw new IllegalArgumentException("13");
        }
        return questions.stream().map(n -> "answer " + n).toList();
    }

    private static void awaitWaiting(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            for (int i = 0; i < 1_000 && thread.getState() != Thread.State.WAITING; i++) {
                Thread.sleep(10);
            }
            assertThat(thread.getState()).isEqualTo(Thread.State.WAITING);
        }
    }

    @Test
    void whoeverAsksAloneIsAnsweredAtOnce() {
        answering.countDown();
        Together<Integer, String> together = new Together<>(8, this::slowly);
        assertThat(together.ask(1)).isEqualTo("answer 1");
        assertThat(together.ask(2)).isEqualTo("answer 2");
        assertThat(groups).containsExactly(List.of(1), List.of(2));
    }

    @Test
    void whatIsAskedWhileOthersAreUnderWayGoesTogetherAndEachHasItsOwnAnswer() throws Exception {
        List<Future<String>> answers = groupsOf(8, 12);
        for (int n = 0; n <= 12; n++) {
            assertThat(answers.get(n).get(10, TimeUnit.SECONDS)).isEqualTo("answer " + n);
        }
        assertThat(groups).hasSize(3);
        assertThat(groups).allMatch(group -> group.size() <= 8);
    }

    @Test
    void whatBefallsAGroupBefallsEachOfItAndNoOther() throws Exception {
        List<Future<String>> answers = groupsOf(30, 13);
        assertThat(answers.getFirst().get(10, TimeUnit.SECONDS)).isEqualTo("answer 0");
        for (int n = 1; n <= 13; n++) {
            Future<String> answer = answers.get(n);
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("13");
        }
    }

    @Test
    void aGroupThatAnswersTooFewIsAFaultAndNobodyWaitsForEver() {
        Together<Integer, String> together = new Together<>(8, questions -> List.of());
        assertThatThrownBy(() -> together.ask(1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** 0 goes alone, and while it is under way the others come. */
    private List<Future<String>> groupsOf(int most, int others) throws Exception {
        Together<Integer, String> together = new Together<>(most, this::slowly);
        List<Thread> threads = new ArrayList<>();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            threads.add(thread);
            return thread;
        })) {
            answers.add(pool.submit(() -> together.ask(0)));
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            IntStream.rangeClosed(1, others).forEach(n -> answers.add(pool.submit(() -> together.ask(n))));
            awaitWaiting(threads.subList(1, threads.size()));
            answering.countDown();
        }
        return answers;
    }
}
