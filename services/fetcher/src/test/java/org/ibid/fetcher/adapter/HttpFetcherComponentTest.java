package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.ibid.contracts.Hop;
import org.ibid.contracts.Trail;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bounds of a fetch, against a server that keeps to none. */
class HttpFetcherComponentTest {

    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpFetcher http = new HttpFetcher(Settings.with(Map.of(
            "allow-private-addresses", "true",
            "max-original-size", "1M",
            "fetch-timeout", "PT2S",
            "max-redirects", "3")));
    private HttpServer web;

    @BeforeEach
    void start() throws IOException {
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.start();
    }

    @AfterEach
    void stop() throws IOException {
        over.countDown();
        web.stop(0);
        http.close();
    }

    private Response fetch(String path) {
        return visit(path).response();
    }

    private Visit visit(String path) {
        return http.fetch(url(path), hop -> Optional.empty(), null);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + web.getAddress().getPort() + path;
    }

    private static String code(Response response) {
        return switch (response) {
            case Response.Fetched fetched -> "fetched " + fetched.body().size();
            case Response.Unchanged unchanged -> "unchanged";
            case Response.Refused(String code, String message) -> code;
            case Response.Unavailable(String code, String message, var after) -> code + ", to be tried again";
        };
    }

    private void redirect(String from, String to) {
        web.createContext(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private void page(String path, String text) {
        web.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    @Test
    void aBombEndsAtTheLimitOfWhatItUnpacksTo() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int n = 0; n < 200; n++) {
                gzip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(250_000);
        packed("/bomb", "gzip", bomb.toByteArray());
        assertThat(code(fetch("/bomb"))).isEqualTo("original-too-large");
        HttpFetcher generous =
                new HttpFetcher(Settings.with(Map.of("allow-private-addresses", "true", "max-original-size", "500M")));
        assertThat(code(generous.fetch(url("/bomb"), hop -> Optional.empty(), null)
                        .response()))
                .isEqualTo("content-bomb");
        generous.close();
    }

    private void packed(String path, String coding, byte[] body) {
        web.createContext(path, exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("Accept-Encoding")).isEqualTo("gzip, br, zstd");
            exchange.getResponseHeaders().add("Content-Encoding", coding);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String text(Response response) throws IOException {
        try (var body = ((Response.Fetched) response).body()) {
            return new String(body.open().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsPackedIsUnpacked() throws IOException {
        byte[] lamp = "The lamp was lit.".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(lamp);
        }
        ByteArrayOutputStream zlib = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(zlib)) {
            out.write(lamp);
        }
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bare, new Deflater(9, true))) {
            out.write(lamp);
        }
        packed("/gzip", "gzip", gzip.toByteArray());
        packed("/zlib", "deflate", zlib.toByteArray());
        packed("/bare", "deflate", bare.toByteArray());
        packed("/zstd", "zstd", Zstd.compress(lamp));
        packed("/br", "br", stored(lamp));
        packed("/twice", "gzip, gzip", twice(gzip.toByteArray()));
        for (String path : new String[] {"/gzip", "/zlib", "/bare", "/zstd", "/br", "/twice"}) {
            assertThat(text(fetch(path))).as(path).isEqualTo("The lamp was lit.");
        }
    }

    /** One uncompressed block (RFC 7932, 9.2), as there is no encoder here: window of 16 bits, length, and an empty last block. */
    private static byte[] stored(byte[] bytes) {
        int length = bytes.length - 1;
        // bits from the lowest: 0 (window), 0 (not the last), 00 (four nibbles of length), length, 1 (uncompressed)
        int header = length << 4 | 1 << 20;
        ByteArrayOutputStream brotli = new ByteArrayOutputStream();
        brotli.write(header);
        brotli.write(header >> 8);
        brotli.write(header >> 16);
        brotli.writeBytes(bytes);
        brotli.write(3);
        return brotli.toByteArray();
    }

    private static byte[] twice(byte[] packed) throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(packed);
        }
        return gzip.toByteArray();
    }

    @Test
    void whatIsNotPackedAsItSaysIsRefusedAndWhatBreaksOffIsTriedAgain() throws IOException {
        byte[] lamp = "The lamp was lit, and lit, and lit.".getBytes(StandardCharsets.UTF_8);
        byte[] packed = twice(lamp);
        packed("/liar", "gzip", lamp);
        packed("/unknown", "pack200-gzip", lamp);
        packed("/many", "gzip, gzip, gzip", packed);
        packed("/half", "gzip", Arrays.copyOf(packed, packed.length - 12));
        assertThat(code(fetch("/liar"))).isEqualTo("content-encoding");
        assertThat(code(fetch("/unknown"))).isEqualTo("content-encoding");
        assertThat(code(fetch("/many"))).isEqualTo("content-encoding");
        assertThat(code(fetch("/half"))).isEqualTo("content-truncated, to be tried again");
    }

    @Test
    void aBodyThatBreaksOffIsNoDocument() {
        web.createContext("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[500]);
            exchange.getResponseBody().flush();
            throw new IOException("the server dies");
        });
        assertThat(code(fetch("/short"))).isEqualTo("body-truncated, to be tried again");
    }

    @Test
    void aServerThatDripsIsLeftAtTheDeadline() {
        web.createContext("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                do {
                    exchange.getResponseBody().write('x');
                    exchange.getResponseBody().flush();
                } while (!over.await(100, TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(code(fetch("/drip"))).isEqualTo("fetch-timeout, to be tried again");
    }

    @Test
    void redirectsAreFollowedAsFarAsTheLimitAndNoFurther() {
        page("/end", "here");
        redirect("/1", "/end");
        redirect("/2", "../1");
        redirect("/3", "2");
        redirect("/4", "3");
        assertThat(code(fetch("/3"))).isEqualTo("fetched 4");
        assertThat(code(fetch("/4"))).isEqualTo("redirects");
    }

    @Test
    void theWayIsRecorded() {
        page("/end", "here");
        redirect("/1", "/end");
        redirect("/2", "/1");
        Trail trail = visit("/2").trail();
        assertThat(trail.hops()).extracting(Hop::url).containsExactly(url("/2"), url("/1"));
        assertThat(trail.hops()).extracting(Hop::statusCode).containsExactly(302, 302);
        assertThat(trail.terminal().url()).isEqualTo(url("/end"));
        assertThat(trail.terminal().statusCode()).isEqualTo(200);
        assertThat(trail.terminal().at())
                .isAfterOrEqualTo(trail.hops().getLast().at());
    }

    @Test
    void theWayToAFailureIsRecordedToo() throws IOException {
        redirect("/gone", "/nowhere");
        redirect("/silent", "http://127.0.0.1:1/");
        assertThat(visit("/gone").trail().terminal().statusCode()).isEqualTo(404);
        Trail silent = visit("/silent").trail();
        assertThat(silent.hops()).extracting(Hop::url).containsExactly(url("/silent"));
        assertThat(silent.terminal().url()).isEqualTo("http://127.0.0.1:1/");
        assertThat(silent.terminal().statusCode()).isNull();
    }

    @Test
    void aCircleEnds() {
        redirect("/a", "/b");
        redirect("/b", "/a");
        assertThat(code(fetch("/a"))).isEqualTo("redirect-loop");
    }

    @Test
    void aRedirectToWhatIsNoUrlIsRefused() {
        redirect("/file", "file:///etc/passwd");
        redirect("/user", "http://user:password@127.0.0.1/");
        assertThat(code(fetch("/file"))).isEqualTo("url");
        assertThat(code(fetch("/user"))).isEqualTo("url");
    }

    @Test
    void aPathIsAskedAsBrowsersWouldAsk() {
        page("/a b", "space");
        assertThat(code(fetch("/a b"))).isEqualTo("fetched 5");
        // the JDK's server takes none, and says so: it was asked
        assertThat(code(fetch("/100%"))).isEqualTo("http-400");
    }

    @Test
    void noContentIsNoDocument() {
        web.createContext("/empty", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        assertThat(code(fetch("/empty"))).isEqualTo("original-empty");
    }
}
