package org.ibid.normalizer.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.ibid.normalizer.docx.Docx;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IsolatedNormalizerTest {

    /** Ample: a busy machine takes its time to exhaust a heap. */
    private static final Limits LIMITS = new Limits(64 << 20, Duration.ofMinutes(2), Duration.ofMinutes(2), 1);

    @AutoClose
    private final IsolatedNormalizer hostile = new IsolatedNormalizer(LIMITS, HostileParser.class);

    @Test
    void aParserThatHangsIsReplaced() {
        Limits brief = new Limits(64 << 20, Duration.ofSeconds(3), Duration.ofMinutes(1), 1);
        try (IsolatedNormalizer impatient = new IsolatedNormalizer(brief, HostileParser.class)) {
            assertThat(((Unreadable) impatient.normalize(pdf("hang"))).code()).isEqualTo("parser-timeout");
            assertThat(((Unreadable) impatient.normalize(pdf("hang"))).code())
                    .as("by a fresh process: the first is gone")
                    .isEqualTo("parser-timeout");
        }
    }

    @Test
    void aParserThatExhaustsItsMemoryIsReplaced() {
        assertThat(code("exhaust")).isEqualTo("parser-out-of-memory");
        assertThat(process("calm")).isNotEmpty();
    }

    @Test
    void aParserThatEndsIsReplaced() {
        assertThat(code("exit")).isEqualTo("parser-crashed");
        assertThat(code("exit quietly")).isEqualTo("parser-crashed");
        assertThat(process("calm")).isNotEmpty();
    }

    @Test
    void oneProcessServesDocumentAfterDocument() {
        String first = process("calm");

        assertThat(process("print")).isEqualTo(first);
        assertThat(process("calm")).isEqualTo(first);
    }

    @Test
    void anIdleProcessEndsAndIsStartedAnewForTheNextDocument() {
        Limits brief = new Limits(64 << 20, Duration.ofSeconds(20), Duration.ofSeconds(2), 1);
        try (IsolatedNormalizer impatient = new IsolatedNormalizer(brief, HostileParser.class)) {
            String first =
                    ((Normalized) impatient.normalize(pdf("calm"))).text().title();
            await().until(() -> ProcessHandle.of(Long.parseLong(first))
                    .map(p -> !p.isAlive())
                    .orElse(true));

            assertThat(((Normalized) impatient.normalize(pdf("calm"))).text().title())
                    .isNotEqualTo(first);
        }
    }

    @Test
    void closingEndsTheProcess() {
        String process = process("calm");

        hostile.close();

        await().until(() ->
                ProcessHandle.of(Long.parseLong(process)).map(p -> !p.isAlive()).orElse(true));
    }

    @Test
    void aProcessEndsWithItsParentWhateverItsParserDoes() throws Exception {
        Process child = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostileParser.class.getName(),
                        "60000")
                .start();
        try (DataOutputStream out = new DataOutputStream(child.getOutputStream())) {
            Message.write(out, pdf("hang"));
        }

        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aProcessThatCannotStartIsNoFaultOfTheDocument() {
        try (IsolatedNormalizer broken = new IsolatedNormalizer(LIMITS, String.class)) {
            assertThatThrownBy(() -> broken.normalize(pdf("calm"))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void theRealParserReadsInTheChildWhatItReadsHere() {
        byte[] docx = new Docx()
                .paragraph("Titel", "Lamps")
                .paragraph("", "The lamp was lit, and the night was calm.")
                .bytes();
        Source source = new Source(docx, null, null, "https://lamps.example/a", null);
        Limits limits = new Limits(256 << 20, Duration.ofMinutes(1), Duration.ofMinutes(1), 1);
        try (IsolatedNormalizer isolated = new IsolatedNormalizer(limits)) {
            assertThat(isolated.normalize(source)).isEqualTo(new Normalizer().normalize(source));
        }
    }

    private String code(String deed) {
        return ((Unreadable) hostile.normalize(pdf(deed))).code();
    }

    /** The id of the process that read it. */
    private String process(String deed) {
        Normalization result = hostile.normalize(pdf(deed));
        assertThat(((Normalized) result).text().content()).startsWith("%PDF-");
        return ((Normalized) result).text().title();
    }

    private static Source pdf(String deed) {
        return new Source("%PDF-1.7 whatever".getBytes(StandardCharsets.US_ASCII), "application/pdf", null, null, deed);
    }
}
