package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.ibid.fetcher.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are no HTTP, or lie: each ends with its code, and what may come right the next time is tried again. */
class HostileServerComponentTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** Far from what any of these takes: whoever waits for it fails. */
    private final HttpFetcher http = new HttpFetcher(Settings.with(
            Map.of("allow-private-addresses", "true", "max-original-size", "2M", "fetch-timeout", "PT60S")));

    @AfterEach
    void stop() throws IOException {
        http.close();
    }

    private String ask(WireSite site) throws IOException {
        return code(
                http.fetch(site.address("http"), hop -> Optional.empty(), null).response());
    }

    private String ask(byte[] answer) throws IOException {
        try (WireSite site = new WireSite(answer)) {
            return ask(site);
        }
    }

    private static String code(Response response) throws IOException {
        return switch (response) {
            case Response.Fetched fetched -> {
                try (var body = fetched.body()) {
                    yield "fetched " + new String(body.open().readNBytes(40), ISO_8859_1);
                }
            }
            case Response.Unchanged unchanged -> "unchanged";
            case Response.Refused(String code, String message) -> code;
            case Response.Unavailable(String code, String message, var after) -> code + ", again";
        };
    }

    private static byte[] bytes(String text) {
        return text.replace("~", "\r\n").getBytes(ISO_8859_1);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] packed(String coding, byte[] body) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes(OK + "Content-Length: " + body.length + "~Content-Encoding: " + coding + "~~"));
        answer.writeBytes(body);
        return answer.toByteArray();
    }

    private static byte[] times(int times, byte[] piece) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int n = 0; n < times; n++) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] words() {
        StringBuilder words = new StringBuilder();
        for (int n = 0; n < 5_000; n++) {
            words.append(n * 31L % 7_919).append(' ');
        }
        return words.toString().getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "204 No Content~Content-Length: 4~~body | http-204",
                "205 Reset Content~Content-Length: 4~~body | http-205",
                "206 Partial Content~Content-Range: bytes 0-3/9~Content-Length: 4~~body | http-206",
                "304 Not Modified~~ | http-304",
                "300 Multiple Choices~Location: /a~Content-Length: 4~~body | http-300",
                "302 Found~Content-Length: 4~~body | http-302",
                "302 Found~Location: #a~Content-Length: 0~~ | redirect-loop",
                "302 Found~Location:~Content-Length: 0~~ | redirect-loop",
                "302 Found~Location: file:///etc/passwd~Location: /a~Content-Length: 0~~ | url",
                "999 Denied~Content-Length: 0~~ | http-999, again",
                "099 Less~Content-Length: 0~~ | http-protocol",
                "101 Switching Protocols~Upgrade: lamps~~ | http-protocol",
                "200 OK~Content-Length: 1000~~body | body-truncated, again",
                "200 OK~Content-Length: 2~~body | fetched bo",
                "200 OK~Content-Length: -2~~body | http-protocol",
                "200 OK~Content-Length: 99999999999999999999~~body | http-protocol",
                "200 OK~Content-Length: 4~Content-Length: 2~~body | http-protocol",
                "200 OK~Transfer-Encoding: gzip, chunked~~4~body~0~~ | http-protocol",
                "200 OK~Transfer-Encoding: chunked~~4~bo | body-truncated, again",
                "200 OK~Transfer-Encoding: chunked~~4~body~ | body-truncated, again",
                "200 OK~Transfer-Encoding: chunked~~ | body-truncated, again",
                "200 OK~Transfer-Encoding: chunked~~zz~body~0~~ | fetch-failed, again",
                "200 OK~Transfer-Encoding: chunked~~-4~body~0~~ | fetch-failed, again",
                "200 OK~lamps without a colon~~body | http-protocol",
            })
    void whatAServerSaysIsTakenAtItsWordOrRefused(String answer, String code) throws IOException {
        assertThat(ask(bytes("HTTP/1.1 " + answer))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>HTTP/0.9 | http-protocol",
                "SSH-2.0-lamp~ | http-protocol",
                "'' | fetch-failed, again",
                "~~HTTP/1.1 200 OK~~body | fetched body",
                "HTTP/2.0 200 OK~~body | http-protocol",
                "HTTP/1.1 20 OK~~body | http-protocol",
                "HTTP/1.1 100 Continue~~HTTP/1.1 103 Early Hints~~HTTP/1.1 200 OK~~body | fetched body",
                "HTTP/1.0 200 OK~~body | fetched body",
            })
    void anotherProtocolIsNone(String answer, String code) throws IOException {
        assertThat(ask(bytes(answer))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~ | a: b~",
                "HTTP/1.1 200 OK~A: | b",
                "HTTP/1.1 200 OK~A: b~ | ' c~'",
                "'' | lamps",
                "'' | lamps~",
                "'' | ~",
                "'' | HTTP/1.1 103 Early Hints~Link: </a>~~",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~4; | lamps",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~0~ | a: b~",
            })
    void aHeadWithoutAnEndIsLeft(String beginning, String rest) throws IOException {
        try (WireSite site = new WireSite(bytes(beginning), times(200, bytes(rest)))) {
            assertThat(ask(site)).isEqualTo("http-protocol");
        }
    }

    @Test
    void ofWhatIsSaidToBeTooLargeNothingIsRead() throws IOException {
        try (WireSite site = new WireSite(bytes(OK + "Content-Length: 9999999999999~~"), new byte[1_000])) {
            assertThat(ask(site)).isEqualTo("original-too-large");
            // what lies in the sockets' buffers
            assertThat(site.sent()).isLessThan(50_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "~ | lamps",
                "Transfer-Encoding: chunked~~ | 5~lamps~",
                "Content-Encoding: pack200~Transfer-Encoding: chunked~~ | 5~lamps~",
                "Content-Encoding: pack200~Content-Length: 90000000~~ | lamps",
            })
    void whatIsNotWantedIsNotReadToItsEnd(String fields, String rest) throws IOException {
        byte[] again = times(1_000 / bytes(rest).length, bytes(rest));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes(OK + fields));
        answer.writeBytes(again);
        byte[] head = answer.toByteArray();
        try (WireSite site = new WireSite(head, again)) {
            assertThat(ask(site)).isIn("original-too-large", "content-encoding");
            assertThat(site.sent()).isLessThan(50_000_000);
        }
        try (WireSite site = new WireSite(head, again)) {
            Response beginning = http.fetchBeginning(site.address("http"), 4);
            assertThat(code(beginning)).isIn("fetched lamp", "content-encoding");
            assertThat(site.sent()).isLessThan(50_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 Not Found~~ | lamps | http-404",
                "404 Not Found~Content-Length: 90000000~~ | lamps | http-404",
                "503 Busy~Transfer-Encoding: chunked~~ | 5~lamps~ | http-503, again",
                "404 Not Found~Transfer-Encoding: chunked~~ | z | http-404",
                "301 Moved~Transfer-Encoding: chunked~Location: ?~~ | 5~lamps~ | redirect-loop",
            })
    void theBodyOfWhatIsNoDocumentIsNotReadToItsEnd(String head, String rest, String code) throws IOException {
        try (WireSite site = new WireSite(bytes("HTTP/1.1 " + head), times(200, bytes(rest)))) {
            // with the query of an empty one, so that a redirect to it leads in a circle
            String answered = code(http.fetch(site.address("http") + "?", hop -> Optional.empty(), null)
                    .response());
            assertThat(answered).isEqualTo(code);
            assertThat(site.sent()).isLessThan(50_000_000);
        }
    }

    @Test
    void emptyPiecesOfWhatIsPackedTakeNoStack() throws IOException {
        assertThat(ask(packed("gzip", times(50_000, gzip(new byte[0]))))).isEqualTo("original-empty");
        assertThat(ask(packed("zstd", times(50_000, Zstd.compress(new byte[0])))))
                .isEqualTo("original-empty");
    }

    @Test
    void aBombInABombIsOne() throws IOException {
        assertThat(ask(packed("gzip, gzip", gzip(gzip(new byte[50 << 20]))))).isEqualTo("content-bomb");
        assertThat(ask(packed("zstd", Zstd.compress(new byte[50 << 20])))).isIn("content-bomb", "original-too-large");
    }

    @Test
    void aWindowThatTakesTheMemoryIsRefused() throws IOException {
        assertThat(ask(packed("zstd", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xFF, 1, 0, 0})))
                .isEqualTo("content-encoding");
    }

    @Test
    void whateverItIsPackedAsWhatBreaksOffIsTriedAgain() throws IOException {
        byte[] zstd = Zstd.compress(words());
        assertThat(ask(packed("zstd", Arrays.copyOf(zstd, zstd.length / 2)))).isEqualTo("content-truncated, again");
        byte[] gzip = gzip(words());
        assertThat(ask(packed("gzip", Arrays.copyOf(gzip, gzip.length / 2)))).isEqualTo("content-truncated, again");
        // an uncompressed block of br (RFC 7932, 9.2) of 8,000 bytes, of which 4,000 are there
        int header = 7_999 << 4 | 1 << 20;
        byte[] br = new byte[4_000];
        br[0] = (byte) header;
        br[1] = (byte) (header >> 8);
        br[2] = (byte) (header >> 16);
        assertThat(ask(packed("br", br))).isEqualTo("content-truncated, again");
    }

    @Test
    void whatMayHaveBrokenOffOnTheWayIsNotToldAsCutAtTheSite() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes(OK + "Content-Encoding: gzip~~"));
        byte[] gzip = gzip(words());
        answer.write(gzip, 0, gzip.length / 2);
        assertThat(ask(answer.toByteArray())).isEqualTo("body-truncated, again");
    }

    @Test
    void whatFollowsABodyThatWasLongerThanItSaidIsNoAnotherProtocol() throws IOException {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        answers.writeBytes(bytes(OK + "Content-Length: 2~~lamps~" + OK + "Content-Length: 4~~body"));
        try (WireSite site = new WireSite(answers.toByteArray())) {
            assertThat(ask(site)).isEqualTo("fetched la");
            assertThat(ask(site)).isIn("fetched body", "fetched la", "fetch-failed, again");
        }
    }

    @Test
    void codingsInTwoFieldsAreAsMany() throws IOException {
        byte[] body = gzip(gzip("The lamp was lit.".getBytes(ISO_8859_1)));
        assertThat(ask(packed("gzip~Content-Encoding: gzip", body))).isEqualTo("fetched The lamp was lit.");
    }

    @Test
    void aHandshakeThatBreaksOffMayComeRightAndOneThatIsRefusedNot() throws IOException {
        for (var answer : Map.of("", "fetch-failed, again", "HTTP/1.1 400 Bad Request~~plain", "tls")
                .entrySet()) {
            try (WireSite site = new WireSite(bytes(answer.getKey()))) {
                assertThat(code(http.fetch(site.address("https"), hop -> Optional.empty(), null)
                                .response()))
                        .isEqualTo(answer.getValue());
            }
        }
    }
}
