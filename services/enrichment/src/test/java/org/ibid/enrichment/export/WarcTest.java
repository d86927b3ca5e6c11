package org.ibid.enrichment.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Exchange;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.tools.ValidateTool;

class WarcTest {

    private static final byte[] PAGE = "<p>The lamps \u00fc".getBytes(UTF_8);
    private static final Instant FIRST = Instant.parse("2026-11-20T06:00:00Z");

    private static final Exchange CAME = new Exchange(
            FIRST,
            "GET /lamps?a=%5B HTTP/1.1\r\nHost: courier.example\r\nUser-Agent: Ibid\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\ncontent-length: 7\r\nTransfer-Encoding: chunked\r\n",
            "2001:db8::7");
    private static final Exchange SAME = new Exchange(
            FIRST.plusSeconds(3600),
            "GET /lamps?a=%5B HTTP/1.1\r\nHost: courier.example\r\nIf-None-Match: \"x\"\r\n",
            "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\n",
            null);

    @TempDir
    Path folder;

    private static Original original(String url) throws Exception {
        String sha256 = HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(PAGE));
        return new Original(sha256, PAGE.length, "text/html", "utf-8", url, FIRST);
    }

    private static byte[] warc(Original original) throws IOException {
        Intake intake = new Intake("a/b c", original.url(), null, null, List.of(), Map.of());
        DocumentView document = DocumentView.of(
                DocumentEvent.fetched("a/b c", 1, new Run(1, Map.of()), intake, original), Status.ENRICHED, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Warc.write(out, document, original, new ByteArrayInputStream(PAGE));
        return out.toByteArray();
    }

    private void isValid(byte[] warc) throws Exception {
        Path file = folder.resolve("x.warc.gz");
        Files.write(file, warc);
        var validate = ValidateTool.class.getDeclaredMethod("validate", Path.class);
        validate.setAccessible(true);
        assertThat((Boolean) validate.invoke(new ValidateTool(true), file)).isTrue();
    }

    @Test
    void whatCameFromTheWebIsItsExchangesAndTheValidatorReadsThem() throws Exception {
        Original original = original("https://courier.example/lamps?a=%5B")
                .with()
                .exchange(CAME)
                .check(SAME)
                .build();
        byte[] warc = warc(original);
        isValid(warc);
        assertThat(warc(original)).as("the same again").isEqualTo(warc);
        List<String> types = new ArrayList<>();
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            for (WarcRecord record : reader) {
                types.add(record.type());
                switch (record) {
                    case WarcResponse response -> {
                        assertThat(response.date()).isEqualTo(FIRST);
                        assertThat(response.ipAddress()).isPresent();
                        assertThat(response.http().headers().map())
                                .containsKeys("X-Ibid-Orig-Content-Encoding", "X-Ibid-Orig-Transfer-Encoding")
                                .doesNotContainKeys("Content-Encoding", "Transfer-Encoding");
                        assertThat(response.http().body().stream().readAllBytes())
                                .isEqualTo(PAGE);
                    }
                    case WarcRevisit revisit -> {
                        assertThat(revisit.profile()).isEqualTo(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
                        assertThat(revisit.refersToDate()).hasValue(FIRST);
                        assertThat(revisit.http().status()).isEqualTo(304);
                    }
                    case WarcRequest request ->
                        assertThat(request.http().target()).isEqualTo("/lamps?a=%5B");
                    default -> {}
                }
            }
        }
        assertThat(types).containsExactly("warcinfo", "response", "request", "revisit", "request");
    }

    @Test
    void whatDidNotComeFromTheWebIsAResource() throws Exception {
        byte[] warc = warc(original(null));
        isValid(warc);
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
            reader.next();
            WarcResource resource = (WarcResource) reader.next().orElseThrow();
            assertThat(resource.target()).isEqualTo("urn:ibid:a%2Fb%20c");
            assertThat(resource.body().stream().readAllBytes()).isEqualTo(PAGE);
        }
    }

    @Test
    void oneBehindTheOtherTheyAreOneWarc() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(warc(original(null)));
        both.write(
                warc(original("https://courier.example/").with().exchange(CAME).build()));
        isValid(both.toByteArray());
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(both.toByteArray()))) {
            assertThat(reader.records()).hasSize(5);
        }
    }
}
