package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.ibid.fetcher.response.Response;
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
        return http.fetch("http://127.0.0.1:" + web.getAddress().getPort() + path, hop -> Optional.empty(), null);
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
        web.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
            exchange.close();
        });
        assertThat(code(fetch("/bomb"))).isEqualTo("original-too-large");
    }

    @Test
    void aBodyThatBreaksOffIsNoDocument() {
        web.createContext("/short", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[500]);
            exchange.getResponseBody().flush();
            throw new IOException("the server dies");
        });
        assertThat(code(fetch("/short"))).isEqualTo("fetch-failed, to be tried again");
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
