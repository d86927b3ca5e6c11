package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.ibid.embedded.StoreExtension;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several instances at one store; {@code localhost} and {@code 127.0.0.1} are two sites on one server. */
class PoliteFetcherComponentTest {

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("polite");

    private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> most = new ConcurrentHashMap<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private HttpServer web;

    @BeforeEach
    void startWeb() throws IOException {
        web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/robots.txt", exchange -> answer(exchange, 404));
        web.createContext("/busy", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1000");
            answer(exchange, 503);
        });
        web.createContext("/slow", exchange -> {
            waitForRelease();
            answer(exchange, 200);
        });
        web.createContext("/page", exchange -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            int together = now.computeIfAbsent(host, h -> new AtomicInteger()).incrementAndGet();
            most.computeIfAbsent(host, h -> new AtomicInteger()).accumulateAndGet(together, Math::max);
            Thread.yield();
            now.get(host).decrementAndGet();
            answer(exchange, 200);
        });
        web.start();
    }

    @AfterEach
    void stopWeb() {
        release.countDown();
        web.stop(0);
    }

    private void waitForRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, 1);
        exchange.getResponseBody().write('x');
        exchange.close();
    }

    private static PoliteFetcher instance(String politeness) {
        FetcherConfig config = Settings.with(Map.of("allow-private-addresses", "true", "politeness", politeness));
        HttpFetcher http = new HttpFetcher(config);
        Robots robots = new Robots(http, new RobotsStore(STORE.client(), "polite"), config);
        return new PoliteFetcher(http, robots, new Sites(STORE.client(), "polite"), config);
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + web.getAddress().getPort() + path;
    }

    private static Response untilItsTurn(PoliteFetcher fetcher, String url) throws InterruptedException {
        while (true) {
            Optional<Visit> visit = fetcher.fetch(url, null);
            if (visit.isPresent()) {
                return visit.get().response();
            }
            Thread.sleep(5);
        }
    }

    @Test
    void instancesTogetherMakeOneRequestAtATimeForEachSite() throws Exception {
        List<PoliteFetcher> instances = List.of(instance("PT0S"), instance("PT0S"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> fetches = new ArrayList<>();
            for (int n = 0; n < 30; n++) {
                PoliteFetcher fetcher = instances.get(n % 2);
                String url = url(n % 3 == 0 ? "localhost" : "127.0.0.1", "/page/" + n);
                fetches.add(threads.submit(() -> untilItsTurn(fetcher, url)));
            }
            for (Future<Response> fetch : fetches) {
                assertThat(fetch.get()).isInstanceOf(Response.Fetched.class);
            }
        }
        assertThat(most)
                .hasSize(2)
                .allSatisfy((host, together) -> assertThat(together).hasValue(1));
    }

    @Test
    void aSlowSiteDelaysNoOther() throws Exception {
        PoliteFetcher fetcher = instance("PT0S");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> fetcher.fetch(url("127.0.0.1", "/slow"), null));
            await().until(() -> fetcher.fetch(url("127.0.0.1", "/page"), null).isEmpty());
            assertThat(fetcher.fetch(url("localhost", "/page"), null))
                    .get()
                    .extracting(Visit::response)
                    .isInstanceOf(Response.Fetched.class);
            release.countDown();
            assertThat(slow.get()).get().extracting(Visit::response).isInstanceOf(Response.Fetched.class);
        }
    }

    @Test
    void aSiteIsLeftAloneForItsPauseByAllInstances() {
        assertThat(instance("PT1H").fetch(url("127.0.0.1", "/page"), null)).isPresent();
        assertThat(instance("PT1H").fetch(url("127.0.0.1", "/page"), null)).isEmpty();
        assertThat(instance("PT1H").fetch(url("localhost", "/page"), null)).isPresent();
    }

    @Test
    void aSiteThatAsksToBeLeftAloneIs() {
        assertThat(instance("PT0S").fetch(url("127.0.0.1", "/busy"), null))
                .get()
                .extracting(Visit::response)
                .isInstanceOf(Response.Unavailable.class);
        assertThat(instance("PT0S").fetch(url("127.0.0.1", "/page"), null)).isEmpty();
    }

    @Test
    void whatADeadInstanceHeldIsFreeAgainWhenItsLeaseIsOver() {
        Sites sites = new Sites(STORE.client(), "polite");
        assertThat(sites.take("courier.example", Duration.ofHours(1))).isPresent();
        assertThat(sites.take("courier.example", Duration.ofHours(1))).isEmpty();
        Sites.Turn dead = sites.take("late.example", Duration.ZERO).orElseThrow();
        assertThat(sites.take("late.example", Duration.ofHours(1))).isPresent();
        sites.end(dead, Duration.ZERO);
        assertThat(sites.take("late.example", Duration.ofHours(1))).isEmpty();
    }

    @Test
    void manyForOneSiteComeAgainFurtherAndFurtherApart() {
        PoliteFetcher fetcher = instance("PT1S");
        for (int before = 0; before < 40; before++) {
            Duration most = Duration.ofSeconds(1L + (1L << Math.min(before, 10)));
            assertThat(fetcher.deferral(before)).isBetween(Duration.ofSeconds(1), most);
        }
    }
}
