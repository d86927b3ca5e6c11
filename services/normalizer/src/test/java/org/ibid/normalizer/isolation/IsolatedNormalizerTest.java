package org.ibid.normalizer.isolation;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.docx.Docx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class IsolatedNormalizerTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    /** Ample: a busy machine takes its time to exhaust a heap. */
    private static final Limits LIMITS = new Limits(64 << 20, LONG, LONG, LONG, 1);

    private final IsolatedNormalizer hostile = new IsolatedNormalizer(LIMITS, HostileParser.class);

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    /** The parsers first: callers that wait for them end with them, also where a test has failed in the middle. */
    @AfterEach
    void close() {
        hostile.close();
        callers.shutdownNow();
    }

    @Test
    void aParserThatSpinsIsReplacedWhenItHasDoneTooMuch() throws Exception {
        try (IsolatedNormalizer strict = hostile(limits(Duration.ofSeconds(2), LONG, LONG, 1))) {
            assertThat(strict.normalize(pdf("hang"))).isEqualTo(tooMuchWork(2));
            assertThat(strict.normalize(pdf("hang")))
                    .as("by a fresh process: the first is gone")
                    .isEqualTo(tooMuchWork(2));
        }
    }

    @Test
    void aParserThatWaitsForEverIsReplacedByTheClock() throws Exception {
        try (IsolatedNormalizer impatient = hostile(limits(LONG, Duration.ofSeconds(3), LONG, 1))) {
            assertThat(((Unreadable) impatient.normalize(pdf("wait"))).message())
                    .contains("longer than 3 s");
            assertThat(impatient.normalize(pdf("calm"))).isInstanceOf(Normalized.class);
        }
    }

    @Test
    void aParserThatGetsLittleOfTheProcessorIsNotBlamedForTheTimeThatPasses() throws Exception {
        try (IsolatedNormalizer strict = hostile(limits(Duration.ofSeconds(2), LONG, LONG, 1))) {
            assertThat(strict.normalize(pdf("be slow"))).isInstanceOf(Normalized.class);
        }
    }

    @Test
    void whatIsReadHereIsNotHeldUpByParsersThatHang() throws Exception {
        int processes = Runtime.getRuntime().availableProcessors();
        try (IsolatedNormalizer hanging = hostile(limits(LONG, LONG, LONG, processes))) {
            List<Future<Normalization>> hung = IntStream.range(0, 40)
                    .mapToObj(i -> callers.submit(() -> hanging.normalize(pdf("wait"))))
                    .toList();
            await().until(() -> parsers() == processes);
            Source page = new Source(
                    "<title>T</title><p>The lamps were lit, and the night was calm.".getBytes(UTF_8),
                    "text/html",
                    null,
                    null,
                    null);

            Future<Normalization> read = callers.submit(() -> hanging.normalize(page));

            assertThat(read.get(20, TimeUnit.SECONDS)).isInstanceOf(Normalized.class);
            assertThat(hung).noneMatch(Future::isDone);
        }
    }

    @Test
    void anOriginalIsNotOpenedBeforeItsTurn() throws Exception {
        AtomicInteger opened = new AtomicInteger();
        StoredSource waiting = stored(() -> {
            opened.incrementAndGet();
            return new ByteArrayInputStream(new byte[10]);
        });
        Future<Normalization> hung = callers.submit(() -> hostile.normalize(pdf("wait")));
        await().until(() -> parsers() == 1);

        Future<Normalization> second = callers.submit(() -> hostile.apart(waiting, read -> read));

        Thread.sleep(500);
        assertThat(opened).hasValue(0);
        hostile.close();
        assertInterrupted(second);
        assertInterrupted(hung);
        assertThat(opened).hasValue(0);
    }

    @Test
    void aParserReadsNothingMoreBeforeWhatItReadIsTaken() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch room = new CountDownLatch(1);
        AtomicInteger opened = new AtomicInteger();
        Future<Normalization> first =
                callers.submit(() -> hostile.apart(stored(() -> new ByteArrayInputStream(new byte[10])), result -> {
                    read.countDown();
                    room.await();
                    return result;
                }));
        // a second that came before it would be read first
        assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
        Future<Normalization> second = callers.submit(() -> hostile.apart(
                stored(() -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(new byte[10]);
                }),
                result -> result));

        Thread.sleep(500);
        assertThat(opened).hasValue(0);
        room.countDown();
        assertThat(first.get(20, TimeUnit.SECONDS)).isInstanceOf(Normalized.class);
        assertThat(second.get(20, TimeUnit.SECONDS)).isInstanceOf(Normalized.class);
    }

    @Test
    void closingInterruptsWhoeverIsReadAndBlamesNoDocument() throws Exception {
        assertThat(process("calm")).isNotEmpty();
        Future<Normalization> reading = callers.submit(() -> hostile.normalize(pdf("hang")));
        Thread.sleep(300);
        Future<Normalization> waiting = callers.submit(() -> hostile.normalize(pdf("calm")));

        hostile.close();

        assertInterrupted(reading);
        assertInterrupted(waiting);
        assertThatThrownBy(() -> hostile.normalize(pdf("calm"))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatTheStoreThrowsIsNoFaultOfTheDocumentAndTheNextIsRead() throws Exception {
        IOException fault = new IOException("away");
        InputStream half = new SequenceInputStream(new ByteArrayInputStream(new byte[5]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw fault;
            }
        });

        assertThatThrownBy(() -> hostile.apart(stored(() -> half), read -> read))
                .isSameAs(fault);
        assertThatThrownBy(() -> hostile.apart(
                        stored(() -> {
                            throw fault;
                        }),
                        read -> read))
                .isSameAs(fault);
        assertThatThrownBy(() -> hostile.apart(stored(() -> new ByteArrayInputStream(new byte[9])), read -> read))
                .isInstanceOf(IOException.class);
        assertThat(process("calm")).isNotEmpty();
    }

    @Test
    void aTerminalsInterruptAndAnInitSystemsStopDoNotReachTheDocumentInWork() throws Exception {
        String process = process("calm");
        Future<Normalization> slow = callers.submit(() -> hostile.normalize(pdf("be slow")));
        Thread.sleep(300);

        for (String signal : List.of("INT", "TERM", "HUP")) {
            Signals.send(signal, Long.parseLong(process));
        }

        assertThat(((Normalized) slow.get()).text().title()).isEqualTo(process);
    }

    @Test
    void aProcessThatSomebodyKilledIsReplacedAndTheDocumentReadAllTheSame() throws Exception {
        String process = process("calm");
        Future<Normalization> slow = callers.submit(() -> hostile.normalize(pdf("be slow")));
        Thread.sleep(300);

        Signals.send("KILL", Long.parseLong(process));

        assertThat(((Normalized) slow.get()).text().title()).isNotEqualTo(process);
    }

    @Test
    void aDocumentOverWhichTheKernelKillsOneProcessAfterTheOtherTakesTooMuchMemory() throws Exception {
        assertThat(code("be killed")).isEqualTo("parser-out-of-memory");
        assertThat(process("calm")).isNotEmpty();
    }

    @Test
    void aParserThatExhaustsItsMemoryIsReplaced() throws Exception {
        assertThat(code("exhaust")).isEqualTo("parser-out-of-memory");
        assertThat(process("calm")).isNotEmpty();
    }

    @Test
    void aParserThatEndsIsReplaced() throws Exception {
        assertThat(code("exit")).isEqualTo("parser-crashed");
        assertThat(code("exit quietly")).isEqualTo("parser-crashed");
        assertThat(process("calm")).isNotEmpty();
    }

    @Test
    void oneProcessServesDocumentAfterDocument() throws Exception {
        String first = process("calm");

        assertThat(process("print")).isEqualTo(first);
        assertThat(process("calm")).isEqualTo(first);
    }

    @Test
    void anIdleProcessEndsAndIsStartedAnewForTheNextDocument() throws Exception {
        try (IsolatedNormalizer brief = hostile(limits(LONG, LONG, Duration.ofSeconds(2), 1))) {
            String first = ((Normalized) brief.normalize(pdf("calm"))).text().title();
            awaitEnd(first);

            assertThat(((Normalized) brief.normalize(pdf("calm"))).text().title())
                    .isNotEqualTo(first);
        }
    }

    @Test
    void closingEndsTheProcess() throws Exception {
        String process = process("calm");

        hostile.close();

        awaitEnd(process);
    }

    @Test
    void aProcessEndsWithItsParentWhateverItsParserDoes() throws Exception {
        Process child = ParserCommand.of(LIMITS, HostileParser.class.getName()).start();
        try (DataOutputStream out = new DataOutputStream(child.getOutputStream())) {
            new DataInputStream(child.getInputStream()).readByte();
            StoredSource hang = StoredSource.of(pdf("hang"));
            Message.write(out, hang, hang.original().open());
        }

        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessThatCannotStartIsNoFaultOfTheDocument() {
        try (IsolatedNormalizer broken = new IsolatedNormalizer(LIMITS, String.class)) {
            assertThatThrownBy(() -> broken.normalize(pdf("calm"))).isInstanceOf(NoParser.class);
        }
    }

    @Test
    void theEnvironmentOfTheServiceStaysWithTheService() throws Exception {
        String environment =
                ((Normalized) hostile.normalize(pdf("environment"))).text().content();

        Stream<String> names = Stream.of(
                        environment.substring(1, environment.length() - 1).split(", (?=\\w+=)"))
                .map(variable -> variable.split("=")[0]);
        assertThat(System.getenv()).hasSizeGreaterThan(7);
        assertThat(names).isSubsetOf("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ");
    }

    @Test
    void theRealParserReadsInTheChildWhatItReadsHere() throws Exception {
        byte[] docx = new Docx()
                .paragraph("Titel", "Lamps")
                .paragraph("", "The lamp was lit, and the night was calm.")
                .bytes();
        Source packed = new Source(docx, null, null, "https://lamps.example/a", null);
        Source page = new Source(
                ("<title>Lamps</title><p>The lamp was lit, and the night was calm.".repeat(20_000)).getBytes(UTF_8),
                "text/html",
                null,
                "https://lamps.example/b",
                null);
        Limits limits = new Limits(256 << 20, LONG, LONG, LONG, 1);
        try (IsolatedNormalizer isolated = new IsolatedNormalizer(limits)) {
            for (Source source : List.of(packed, page)) {
                assertThat(IsolatedNormalizer.isApart(source)).isTrue();
                assertThat(isolated.normalize(source)).isEqualTo(new Normalizer().normalize(source));
            }
        }
    }

    private static IsolatedNormalizer hostile(Limits limits) {
        return new IsolatedNormalizer(limits, HostileParser.class);
    }

    private static Limits limits(Duration cpu, Duration timeout, Duration idle, int processes) {
        return new Limits(64 << 20, cpu, timeout, idle, processes);
    }

    private static Unreadable tooMuchWork(int seconds) {
        return new Unreadable(
                "parser-timeout", "Reading the document took more than " + seconds + " s of a processor's time.");
    }

    private String code(String deed) throws Exception {
        return ((Unreadable) hostile.normalize(pdf(deed))).code();
    }

    /** The id of the process that read it. */
    private String process(String deed) throws Exception {
        Normalization result = hostile.normalize(pdf(deed));
        assertThat(((Normalized) result).text().content()).startsWith("%PDF-");
        return ((Normalized) result).text().title();
    }

    private static long parsers() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .count();
    }

    private static void awaitEnd(String process) {
        await().until(() ->
                ProcessHandle.of(Long.parseLong(process)).map(p -> !p.isAlive()).orElse(true));
    }

    private static void assertInterrupted(Future<Normalization> call) {
        assertThatThrownBy(() -> call.get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    /** Ten bytes, as it says. */
    private static StoredSource stored(Callable<InputStream> bytes) {
        StoredSource.Stored original = new StoredSource.Stored() {
            @Override
            public long size() {
                return 10;
            }

            @Override
            public InputStream open() throws IOException {
                try {
                    return bytes.call();
                } catch (IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        return new StoredSource(original, "application/pdf", null, null, "calm", null);
    }

    private static Source pdf(String deed) {
        return new Source("%PDF-1.7 whatever".getBytes(US_ASCII), "application/pdf", null, null, deed);
    }
}
