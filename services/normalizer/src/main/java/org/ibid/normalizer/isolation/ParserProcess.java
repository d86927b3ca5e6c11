package org.ibid.normalizer.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.isolation.Gone.How;
import org.ibid.normalizer.isolation.Message.Broken;

/** One child JVM and the exchange with it; for one thread at a time, but that any may close it. */
final class ParserProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(10);
    private static final int PIECE = 1 << 16;

    /** The JVM's exit code under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int HEAP_EXHAUSTED = 3;
    /** Above it, a process ended of the signal with the number that is left. */
    private static final int SIGNAL = 128;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Limits limits;
    private final AtomicReference<Reason> ended = new AtomicReference<>();

    /** Why we ended it. */
    private enum Reason {
        CPU,
        TIME,
        /** The rest of a message that the child waits for does not come. */
        UNSENT,
        /** Its answer is none. */
        GARBLED,
        CLOSED
    }

    private ParserProcess(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), PIECE));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIECE));
    }

    /** To be {@linkplain #awaitReady awaited} before its first document. */
    static ParserProcess start(Limits limits, String mainClass) throws NoParser {
        try {
            return new ParserProcess(ParserCommand.of(limits, mainClass).start(), limits);
        } catch (IOException e) {
            throw new NoParser("no parser process starts", e);
        }
    }

    void awaitReady() throws NoParser {
        boolean ready;
        try (Watch start = Watch.overTime(START, () -> end(Reason.TIME))) {
            ready = in.readByte() == ParserMain.READY;
        } catch (IOException closed) {
            ready = false;
        }
        if (!ready) {
            end(Reason.GARBLED);
            throw new NoParser(
                    "no parser process starts on this class path, or not within " + START.toSeconds() + " s");
        }
    }

    boolean isAlive() {
        return ended.get() == null && process.isAlive();
    }

    /** Whoever has a document in it is interrupted. */
    @Override
    public void close() {
        end(Reason.CLOSED);
    }

    /**
     * @throws Gone when the process ended without an answer, for what is no fault of the document's as far as one can see
     * @throws IOException what the original throws
     * @throws InterruptedException when it was closed
     */
    Normalization normalize(StoredSource source) throws Gone, IOException, InterruptedException {
        try {
            send(source);
            try (Watch time = Watch.overTime(limits.timeout(), () -> end(Reason.TIME));
                    Watch work = Watch.overWork(process.toHandle(), limits.cpu(), () -> end(Reason.CPU))) {
                return Message.readResult(in);
            }
        } catch (Broken broken) {
            return failure();
        }
    }

    private void send(StoredSource source) throws IOException, Broken {
        try (InputStream original = source.original().open();
                Watch time = Watch.overTime(limits.timeout(), () -> end(Reason.UNSENT))) {
            Message.write(out, source, original);
        } catch (IOException | RuntimeException unread) {
            end(Reason.UNSENT);
            throw unread;
        }
    }

    private Normalization failure() throws Gone, InterruptedException {
        int code = exitCode();
        return switch (ended.get()) {
            case CPU -> late("more than " + limits.cpu().toSeconds() + " s of a processor's time");
            case TIME -> late("longer than " + limits.timeout().toSeconds() + " s");
            case GARBLED -> new Unreadable("parser-crashed", "The parser gave no answer that can be read.");
            case UNSENT -> throw new Gone(How.STOPPED, code);
            case CLOSED -> throw new InterruptedException("the parser process was closed");
            case null -> failure(code);
        };
    }

    private Unreadable failure(int code) throws Gone {
        return switch (code) {
            case ParserMain.IDLE -> throw new Gone(How.QUIETLY, code);
            case SIGNAL + 9 -> throw new Gone(How.KILLED, code);
            // hang-up, interrupt, termination: what a terminal or an init system sends to all that runs
            case SIGNAL + 1, SIGNAL + 2, SIGNAL + 15 -> throw new Gone(How.STOPPED, code);
            case HEAP_EXHAUSTED -> limits.outOfMemory();
            default ->
                new Unreadable("parser-crashed", "The parser ended with code " + code + " while it read the document.");
        };
    }

    private static Unreadable late(String what) {
        return new Unreadable("parser-timeout", "Reading the document took " + what + ".");
    }

    private int exitCode() throws InterruptedException {
        if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
            end(Reason.GARBLED);
        }
        return process.waitFor();
    }

    /** The first reason counts. */
    private void end(Reason reason) {
        ended.compareAndSet(null, reason);
        process.destroyForcibly();
    }
}
