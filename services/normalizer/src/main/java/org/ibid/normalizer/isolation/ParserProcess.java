package org.ibid.normalizer.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Source;

/** One child JVM on this JVM's own class path, and the exchange with it; for one thread at a time. */
final class ParserProcess {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(10);
    /** The JVM's exit code under {@code -XX:+ExitOnOutOfMemoryError}, and a kill, which is the kernel's out-of-memory killer's. */
    private static final int HEAP_EXHAUSTED = 3;

    private static final int KILLED = 128 + 9;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Limits limits;

    /** The child ended before it had an answer, by its own decision: nothing is wrong with the document. */
    static final class Gone extends Exception {
        Gone() {
            super("the parser process had ended");
        }
    }

    private ParserProcess(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** @throws IllegalStateException when no child can be started: a fault of the installation, not of a document */
    static ParserProcess start(Limits limits, String mainClass) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (limits.heapBytes() >> 10) + "k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                // standard output is for answers alone
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass,
                String.valueOf(limits.idle().toMillis()));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
            ParserProcess child = new ParserProcess(builder.start(), limits);
            if (!child.isReady()) {
                throw new IllegalStateException("no parser process starts: " + mainClass + " on this class path");
            }
            return child;
        } catch (IOException e) {
            throw new IllegalStateException("no parser process starts", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @throws Gone when it had ended for want of work */
    Normalization normalize(Source source) throws Gone {
        AtomicBoolean late = new AtomicBoolean();
        Runnable giveUp = () -> {
            late.set(true);
            kill();
        };
        Normalization result;
        try (Deadline deadline = Deadline.in(limits.timeout(), giveUp)) {
            Message.write(out, source);
            result = Message.readResult(in);
        } catch (IOException broken) {
            return failure(late.get());
        }
        if (late.get()) {
            // answered at the last moment, and killed all the same
            exitCode();
        }
        return result;
    }

    void kill() {
        process.destroyForcibly();
    }

    private boolean isReady() {
        try (Deadline deadline = Deadline.in(START, this::kill)) {
            return in.readByte() == ParserMain.READY;
        } catch (IOException ended) {
            return false;
        }
    }

    private Unreadable failure(boolean late) throws Gone {
        int code = exitCode();
        if (late) {
            return new Unreadable(
                    "parser-timeout",
                    "Reading the document took longer than " + limits.timeout().toSeconds() + " s.");
        }
        return switch (code) {
            case ParserMain.IDLE -> throw new Gone();
            case HEAP_EXHAUSTED, KILLED ->
                new Unreadable(
                        "parser-out-of-memory",
                        "Reading the document takes more memory than the " + (limits.heapBytes() >> 20)
                                + " MiB that a parser may have.");
            default ->
                new Unreadable("parser-crashed", "The parser ended with code " + code + " while it read the document.");
        };
    }

    private int exitCode() {
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a parser process ended", e);
        }
    }
}
