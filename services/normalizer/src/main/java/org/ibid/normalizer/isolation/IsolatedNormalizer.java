package org.ibid.normalizer.isolation;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.media.Format;

/**
 * Normalizes as {@link Normalizer} does, but reads the formats whose parsers are large or whose files are packed in a child process:
 * started when first needed, used again for the next document, replaced after a crash. Thread-safe; callers wait for a process
 * that is free. Failures of its own: {@code parser-timeout}, {@code parser-out-of-memory}, {@code parser-crashed}.
 */
public final class IsolatedNormalizer implements AutoCloseable {

    private static final int STARTS = 3;

    private final Normalizer normalizer = new Normalizer();
    private final Limits limits;
    private final String mainClass;
    private final Semaphore free;
    private final ConcurrentLinkedDeque<ParserProcess> resting = new ConcurrentLinkedDeque<>();

    public IsolatedNormalizer(Limits limits) {
        this(limits, ParserMain.class);
    }

    IsolatedNormalizer(Limits limits, Class<?> main) {
        this.limits = limits;
        this.mainClass = main.getName();
        this.free = new Semaphore(limits.processes(), true);
    }

    /**
     * Never throws for what a document holds.
     *
     * @throws IllegalStateException when no process can be started, or when interrupted while it waits for one
     */
    public Normalization normalize(Source source) {
        byte[] bytes = source.bytes();
        boolean small = bytes != null && bytes.length > 0 && bytes.length <= Normalizer.MAX_BYTES;
        return small && isIsolated(Format.of(source.mediaType(), source.url(), bytes))
                ? apart(source)
                : normalizer.normalize(source);
    }

    /** Ends the processes that rest; those at work end with their document. */
    @Override
    public void close() {
        for (ParserProcess process = resting.poll(); process != null; process = resting.poll()) {
            process.kill();
        }
    }

    private static boolean isIsolated(Format format) {
        return switch (format) {
            case PDF, DOCX, ODT, EPUB, RTF, MAIL -> true;
            case HTML, PLAIN, MARKDOWN, COMPOUND, UNSUPPORTED -> false;
        };
    }

    private Normalization apart(Source source) {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a parser process", e);
        }
        try {
            for (int i = 0; i < STARTS; i++) {
                ParserProcess process = rested();
                try {
                    return process.normalize(source);
                } catch (ParserProcess.Gone idle) {
                    // it ended between two documents; a fresh one takes this one
                } finally {
                    rest(process);
                }
            }
            return new Unreadable("parser-crashed", "The parser ended without a word while it read the document.");
        } finally {
            free.release();
        }
    }

    private ParserProcess rested() {
        ParserProcess process = resting.poll();
        while (process != null && !process.isAlive()) {
            process = resting.poll();
        }
        return process == null ? ParserProcess.start(limits, mainClass) : process;
    }

    private void rest(ParserProcess process) {
        if (process.isAlive()) {
            resting.push(process);
        }
    }
}
