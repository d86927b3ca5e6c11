package org.ibid.normalizer.isolation;

import java.io.IOException;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.media.Format;

/**
 * Normalizes as {@link Normalizer} does, but reads what takes much in a child process: the formats whose parsers are large or whose
 * files are packed, and whatever is long. Thread-safe. Failures of its own: {@code parser-timeout}, {@code parser-out-of-memory},
 * {@code parser-crashed}. Never throws for what a document holds.
 */
public final class IsolatedNormalizer implements AutoCloseable {

    /** What is longer is read in a child, whatever its format: there it exhausts a heap of its own. In bytes. */
    public static final int LONGEST_HERE = 1 << 20;

    /** Of markup that people write by hand: where every word is a note it takes more than 180 times its bytes. */
    private static final int LONGEST_SOURCE_HERE = 1 << 17;

    /** Measured at 1 MiB: 47 times the bytes where every third one begins a tag, under 28 for pages that people write. */
    private static final int FOOTPRINT = 48;

    private final Normalizer normalizer = new Normalizer();
    private final ParserPool parsers;

    public IsolatedNormalizer(Limits limits) {
        this(limits, ParserMain.class);
    }

    IsolatedNormalizer(Limits limits, Class<?> main) {
        this.parsers = new ParserPool(limits, main);
    }

    /** Whether a parser process is to read it. */
    public static boolean isApart(Source source) {
        byte[] bytes = source.bytes();
        return bytes.length > 0
                && switch (Format.of(source.mediaType(), source.url(), bytes)) {
                    case PDF, DOCX, PPTX, XLSX, OPEN_DOCUMENT, EPUB, RTF, MAIL, COMPOUND -> true;
                    case DATA -> false;
                    case MARKDOWN, LATEX, RESTRUCTURED_TEXT, ASCIIDOC, ORG -> bytes.length > LONGEST_SOURCE_HERE;
                    case HTML, PLAIN, JATS, TEI, UNSUPPORTED -> bytes.length > LONGEST_HERE;
                };
    }

    /**
     * Reads it here or apart, as {@link #isApart} says.
     *
     * @throws InterruptedException when this was closed before the document was read, or the caller interrupted
     */
    public Normalization normalize(Source source) throws NoParser, InterruptedException {
        try {
            return isApart(source) ? apart(StoredSource.of(source), read -> read) : here(source);
        } catch (IOException inMemory) {
            throw new AssertionError(inMemory);
        }
    }

    /** What reading an original of so many bytes here takes of the heap, about and at most: bytes, tree and text. */
    public static long footprint(long size) {
        return FOOTPRINT * Math.max(0, size);
    }

    /** Reads it in this process. */
    public Normalization here(Source source) {
        return normalizer.normalize(source);
    }

    /**
     * Reads it in a parser process, whatever its format. Waits for one that is free, in the order of the calls, and opens the original
     * only then; it passes through in pieces.
     *
     * @param taking what was read: while it waits, the parser reads no other document
     * @throws IOException what the original throws on being read, as its runtime exceptions too: nothing is said of the document
     * @throws InterruptedException when this was closed before the document was read, or the caller interrupted
     */
    public <T> T apart(StoredSource source, Taking<T> taking) throws IOException, NoParser, InterruptedException {
        Normalization refused = Normalizer.refusal(source.original().size());
        return refused != null ? taking.take(refused) : parsers.normalize(source, taking);
    }

    /** Takes what a parser has read. */
    @FunctionalInterface
    public interface Taking<T> {
        T take(Normalization read) throws InterruptedException;
    }

    /** Ends all parser processes; whoever waits for one is interrupted. */
    @Override
    public void close() {
        parsers.close();
    }
}
