package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ibid.embedded.StoreExtension;
import org.ibid.fetcher.response.Response;
import org.ibid.stage.intake.WebUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RobotsComponentTest {

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("robots");

    private final AtomicInteger robotsAsked = new AtomicInteger();
    private final AtomicInteger pagesAsked = new AtomicInteger();
    private HttpServer web;
    private int status = 200;
    private String robotsTxt = "";

    @BeforeEach
    void startWeb() throws IOException {
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.createContext("/robots.txt", exchange -> {
            robotsAsked.incrementAndGet();
            exchange.getResponseHeaders().add("Retry-After", "7");
            byte[] file = robotsTxt.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, file.length == 0 ? -1 : file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        web.createContext("/", exchange -> {
            pagesAsked.incrementAndGet();
            if (exchange.getRequestURI().getPath().equals("/moved")) {
                exchange.getResponseHeaders().add("Location", "/private");
            }
            exchange.sendResponseHeaders(exchange.getResponseHeaders().containsKey("Location") ? 301 : 200, 1);
            exchange.getResponseBody().write('x');
            exchange.close();
        });
        web.start();
    }

    @AfterEach
    void stopWeb() {
        web.stop(0);
    }

    /** By an instance that was just started. */
    private Response fetch(String path, String... ignored) {
        FetcherConfig config =
                Settings.with(Map.of("allow-private-addresses", "true", "ignore-robots-of", String.join(",", ignored)));
        HttpFetcher http = new HttpFetcher(config);
        Robots robots = new Robots(http, new RobotsStore(STORE.client(), "robots"), config);
        return http.fetch("http://127.0.0.1:" + web.getAddress().getPort() + path, robots::refusal, null)
                .response();
    }

    private static String code(Response response) {
        return switch (response) {
            case Response.Fetched fetched -> "fetched";
            case Response.Unchanged unchanged -> "unchanged";
            case Response.Refused(String code, String message) -> code;
            case Response.Unavailable(String code, String message, Duration after) -> code + " " + after;
        };
    }

    @Test
    void whatTheSiteDoesNotAllowIsNotAsked() {
        robotsTxt = "User-agent: *\nDisallow: /private\n";
        assertThat(code(fetch("/private"))).isEqualTo("robots-refused");
        assertThat(pagesAsked).hasValue(0);
        assertThat(code(fetch("/public"))).isEqualTo("fetched");
    }

    @Test
    void aRedirectToWhatIsNotAllowedIsNotFollowed() {
        robotsTxt = "User-agent: *\nDisallow: /private\n";
        assertThat(code(fetch("/moved"))).isEqualTo("robots-refused");
        assertThat(pagesAsked).hasValue(1);
    }

    @Test
    void itIsAskedOnceByAllInstances() {
        for (int n = 0; n < 3; n++) {
            assertThat(code(fetch("/" + n))).isEqualTo("fetched");
        }
        assertThat(robotsAsked).hasValue(1);
    }

    @Test
    void noFileAllowsAll() {
        status = 404;
        assertThat(code(fetch("/private"))).isEqualTo("fetched");
    }

    @Test
    void aFileThatDoesNotAnswerAllowsNothingUntilItDoes() {
        status = 503;
        assertThat(code(fetch("/public"))).isEqualTo("robots-unreachable PT7S");
        assertThat(pagesAsked).hasValue(0);
        status = 404;
        assertThat(code(fetch("/public"))).isEqualTo("fetched");
    }

    @Test
    void ofAnEndlessFileTheBeginningCounts() {
        robotsTxt = "User-agent: *\nDisallow: /private\n" + "# and so on\n".repeat(100_000) + "Disallow: /public\n";
        assertThat(code(fetch("/private"))).isEqualTo("robots-refused");
        assertThat(code(fetch("/public"))).isEqualTo("fetched");
    }

    @Test
    void howeverLargeItIsReadOnceByOneInstance() {
        robotsTxt = "User-agent: *\nDisallow: /private\n" + "# and so on\n".repeat(30_000);
        FetcherConfig config = Settings.with(Map.of("allow-private-addresses", "true"));
        Robots robots = new Robots(new HttpFetcher(config), new RobotsStore(STORE.client(), "robots"), config);
        WebUrl page = WebUrl.parse("http://127.0.0.1:" + web.getAddress().getPort() + "/private");
        assertThat(robots.refusal(page)).isPresent();
        // what another instance has just read
        STORE.client().getDatabase("robots").getCollection("robots").drop();
        assertThat(robots.refusal(page)).isPresent();
        assertThat(robots.crawlDelay(page)).isZero();
        assertThat(robotsAsked).hasValue(1);
    }

    @Test
    void ofAHostOfOnesOwnItIsNotAsked() {
        robotsTxt = "User-agent: *\nDisallow: /\n";
        assertThat(code(fetch("/private", "127.0.0.1"))).isEqualTo("fetched");
        assertThat(robotsAsked).hasValue(0);
    }
}
