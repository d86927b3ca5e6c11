package org.ibid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ibid.cli.local.LocalSystem;

/** Kills, stops and pauses replicas by a seed, and lets them go on; of each service one at least goes on undisturbed. */
final class Disturber implements AutoCloseable {

    private enum Way {
        KILL,
        STOP,
        PAUSE
    }

    /** @param service whose other replica is to be left alone meanwhile */
    private record Disturbed(String service, String process, Way way, Instant since) {}

    private final LocalSystem system;
    private final Random random;
    private final Duration pause;
    private final List<Disturbed> disturbed = new ArrayList<>();

    /** @param pause how long at least a paused process stands still */
    Disturber(LocalSystem system, Random random, Duration pause) {
        this.system = system;
        this.random = random;
        this.pause = pause;
    }

    /** Disturbs a replica of a service, or lets the one go on that is. */
    void disturb() throws Exception {
        String service = LocalSystem.SERVICES.get(random.nextInt(LocalSystem.SERVICES.size()));
        String process = random.nextBoolean() ? service : service + "-2";
        Way way = Way.values()[random.nextInt(Way.values().length)];
        for (Disturbed earlier : disturbed) {
            if (earlier.service().equals(service)) {
                end(earlier);
                disturbed.remove(earlier);
                return;
            }
        }
        System.out.println(Instant.now() + " " + way + " " + process);
        switch (way) {
            case KILL -> system.kill(process);
            case STOP -> {
                system.process(process).destroy();
                assertThat(system.process(process).waitFor(60, TimeUnit.SECONDS))
                        .as("%s ends when it is asked to", process)
                        .isTrue();
            }
            case PAUSE -> signal("STOP", process);
        }
        disturbed.add(new Disturbed(service, process, way, Instant.now()));
    }

    private void end(Disturbed one) throws Exception {
        if (one.way() == Way.PAUSE) {
            Duration left = pause.minus(Duration.between(one.since(), Instant.now()));
            Thread.sleep(Duration.ofMillis(Math.max(0, left.toMillis())));
            signal("CONT", one.process());
        } else {
            system.start(one.process());
        }
        System.out.println(Instant.now() + " " + one.process() + " goes on");
    }

    private void signal(String signal, String process) throws IOException, InterruptedException {
        String pid = Long.toString(system.process(process).pid());
        assertThat(new ProcessBuilder("kill", "-" + signal, pid).start().waitFor())
                .isZero();
    }

    /** Lets all go on. */
    void endAll() throws Exception {
        for (Disturbed one : disturbed) {
            end(one);
        }
        disturbed.clear();
    }

    /** A paused process would not end either. */
    @Override
    public void close() throws Exception {
        for (Disturbed one : disturbed) {
            if (one.way() == Way.PAUSE) {
                signal("CONT", one.process());
            }
        }
    }
}
