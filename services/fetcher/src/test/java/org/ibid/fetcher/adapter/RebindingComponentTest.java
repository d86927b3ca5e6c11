package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.ibid.fetcher.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A name that stands for a public address when it is checked and for a private one when it is connected to. 127.0.0.2 is in the place
 * of the public one here: it alone is allowed.
 */
class RebindingComponentTest {

    private static final String PUBLIC = "127.0.0.2";
    private static final String PRIVATE = "127.0.0.1";

    private final AtomicInteger publicAsked = new AtomicInteger();
    private final AtomicInteger privateAsked = new AtomicInteger();
    private final ChangingNames names = new ChangingNames();
    private HttpServer inPublic;
    private HttpServer inPrivate;
    private HttpFetcher http;

    /** Says one thing after the other, and from then on that the name is a private address. */
    private static final class ChangingNames implements DnsResolver {

        private final Deque<String> answers = new ArrayDeque<>();
        private int asked;

        @Override
        public synchronized InetAddress[] resolve(String host) throws UnknownHostException {
            asked++;
            String answer = answers.isEmpty() ? PRIVATE : answers.removeFirst();
            return Arrays.stream(answer.split(" ")).map(ChangingNames::address).toArray(InetAddress[]::new);
        }

        private static InetAddress address(String literal) {
            return InetAddress.ofLiteral(literal);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    @BeforeEach
    void listen() throws IOException {
        inPublic = server(PUBLIC, 0, publicAsked);
        inPrivate = server(PRIVATE, port(), privateAsked);
        http = new HttpFetcher(
                Settings.with(Map.of("allowed-ports", "" + port(), "allowed-ranges", PUBLIC + "/32")), names);
    }

    private static HttpServer server(String address, int port, AtomicInteger asked) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(address, port), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().getPath();
            boolean moved = path.startsWith("/moved");
            if (moved) {
                exchange.getResponseHeaders().add("Location", "/here");
            }
            if (path.endsWith("close")) {
                exchange.getResponseHeaders().add("Connection", "close");
            }
            exchange.sendResponseHeaders(moved ? 302 : 200, moved ? -1 : 4);
            exchange.getResponseBody().write("lamp".getBytes(), 0, moved ? 0 : 4);
            exchange.close();
        });
        server.start();
        return server;
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        inPublic.stop(0);
        inPrivate.stop(0);
    }

    private int port() {
        return inPublic.getAddress().getPort();
    }

    private String fetch(String path) {
        Response response = http.fetch("http://lamps.example:" + port() + path, hop -> Optional.empty(), null)
                .response();
        return switch (response) {
            case Response.Fetched fetched -> {
                fetched.body().close();
                yield "fetched";
            }
            case Response.Unchanged unchanged -> "unchanged";
            case Response.Refused(String code, String message) -> code;
            case Response.Unavailable(String code, String message, var after) -> code + ", again";
        };
    }

    @Test
    void theConnectionGoesToTheAddressThatWasChecked() {
        names.answers.add(PUBLIC);
        assertThat(fetch("/")).isEqualTo("fetched");
        assertThat(names.asked).isEqualTo(1);
        assertThat(privateAsked).hasValue(0);
    }

    @Test
    void anotherConnectionIsCheckedAnew() {
        names.answers.add(PUBLIC);
        assertThat(fetch("/close")).isEqualTo("fetched");
        assertThat(fetch("/")).isEqualTo("address-refused");
        assertThat(publicAsked).hasValue(1);
        assertThat(privateAsked).hasValue(0);
    }

    @Test
    void soIsTheOneOfARedirect() {
        names.answers.add(PUBLIC);
        assertThat(fetch("/moved/close")).isEqualTo("address-refused");
        assertThat(publicAsked).hasValue(1);
        assertThat(privateAsked).hasValue(0);
    }

    @Test
    void aRedirectOnTheSameConnectionStaysThere() {
        names.answers.add(PUBLIC);
        assertThat(fetch("/moved")).isIn("fetched", "address-refused");
        assertThat(privateAsked).hasValue(0);
    }

    @Test
    void oneAddressOfSeveralThatIsPrivateRefusesAll() {
        for (String several : List.of(PUBLIC + " " + PRIVATE, PRIVATE + " " + PUBLIC, PUBLIC + " ::1")) {
            names.answers.add(several);
            assertThat(fetch("/")).isEqualTo("address-refused");
        }
        assertThat(publicAsked).hasValue(0);
        assertThat(privateAsked).hasValue(0);
    }

    @Test
    void whenTheAddressDoesNotAnswerNoOtherIsAskedFor() {
        names.answers.add(PUBLIC);
        inPublic.stop(0);
        assertThat(fetch("/")).isEqualTo("connection-refused, again");
        assertThat(names.asked).isEqualTo(1);
        assertThat(privateAsked).hasValue(0);
    }
}
