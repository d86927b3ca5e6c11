package org.ibid.cli.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of the system, its output in a log file of its own. */
final class ServiceProcess {

    // writing the start-up cache of a training run takes its time
    private static final int GRACE_SECONDS = 60;
    private static final int LOG_LINES = 15;

    private final String name;
    private final Path log;
    private final List<String> command;
    private @Nullable Process process;

    ServiceProcess(String name, Path log, List<String> options) {
        this.name = name;
        this.log = log;
        this.command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
    }

    void start() throws IOException {
        Files.createDirectories(log.getParent());
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    List<String> command() {
        return List.copyOf(command);
    }

    Path log() {
        return log;
    }

    /** Once it was started. */
    Process process() {
        return Objects.requireNonNull(process);
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        process().destroyForcibly().waitFor();
    }

    void terminate() {
        if (process != null) {
            process.destroy();
        }
    }

    /** Waits for the end after {@link #terminate}, and does not wait for ever. */
    void awaitEnd() throws InterruptedException {
        if (process != null && !process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** @throws IllegalStateException with the end of its log, when it has ended by itself */
    void checkAlive() throws IOException {
        if (!isAlive()) {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            String end = String.join("\n    ", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
            throw new IllegalStateException(name + " has ended; the end of " + log + ":\n    " + end);
        }
    }
}
