package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.ibid.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests a second of the whole way of a URL (queue, politeness, robots.txt, fetch, store, event) beside a bare HttpClient loop of the
 * same concurrency, against a server on this machine that answers after 50 ms: {@code make bench-fetch}. The store is the embedded
 * one, in this very process, or with {@code -Dibid.bench.store=mongodb://…} another; events go nowhere.
 */
class FetchBenchmark {

    private static final String DATABASE = "bench";
    private static final int CONCURRENCY = 32;
    private static final int HOSTS = 128;
    private static final int PAGES = Integer.getInteger("ibid.bench.pages", 20);
    private static final int WARM_UP = 4;
    private static final int ANSWERED_AFTER = 50;

    private final AtomicInteger answered = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void requestsASecondBesideABareLoop() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1_000);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", exchange -> {
            try {
                Thread.sleep(ANSWERED_AFTER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answered.incrementAndGet();
            boolean robots = exchange.getRequestURI().getPath().equals("/robots.txt");
            byte[] page = robots ? new byte[0] : page(exchange.getRequestURI().getPath());
            exchange.sendResponseHeaders(robots ? 404 : 200, robots ? -1 : page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.start();
        int port = web.getAddress().getPort();
        String other = System.getProperty("ibid.bench.store", "");
        if (!other.isEmpty()) {
            measure(other, port);
        } else {
            try (EmbeddedStore store = EmbeddedStore.start(folder, 0)) {
                measure(store.connectionString(), port);
            }
        }
        web.stop(0);
    }

    private void measure(String store, int port) throws Exception {
        try (MongoClient client = MongoClients.create(store)) {
            ours(client, port, 0, WARM_UP);
            bare(port, 0, WARM_UP);
            double ours = ours(client, port, WARM_UP, WARM_UP + PAGES);
            double bare = bare(port, WARM_UP, WARM_UP + PAGES);
            client.getDatabase(DATABASE).drop();
            System.out.printf(
                    "fetcher %.0f requests/s, bare loop %.0f, ratio %.2f (concurrency %d, %d hosts, %d pages each, answers after %d ms)%n",
                    ours, bare, ours / bare, CONCURRENCY, HOSTS, PAGES, ANSWERED_AFTER);
        }
    }

    /** Of 10 kB, each another. */
    private static byte[] page(String path) {
        return (path + " The lamps were lit. ".repeat(500)).getBytes(UTF_8);
    }

    private static String url(int port, int host, int page) {
        return "http://127.0.1." + (1 + host) + ":" + port + "/" + host + "/" + page;
    }

    private double perSecond(int before, long start) {
        return (answered.get() - before) / ((System.nanoTime() - start) / 1e9);
    }

    private double bare(int port, int from, int to) throws Exception {
        try (CloseableHttpClient client = HttpClients.custom()
                        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnTotal(CONCURRENCY)
                                .setMaxConnPerRoute(CONCURRENCY)
                                .build())
                        .build();
                var threads = Executors.newFixedThreadPool(
                        CONCURRENCY, Thread.ofVirtual().factory())) {
            int before = answered.get();
            long start = System.nanoTime();
            for (int page = from; page < to; page++) {
                for (int host = 0; host < HOSTS; host++) {
                    HttpGet get = new HttpGet(url(port, host, page));
                    threads.submit(() -> client.execute(get, r -> EntityUtils.toByteArray(r.getEntity()).length));
                }
            }
            threads.close();
            return perSecond(before, start);
        }
    }

    private double ours(MongoClient client, int port, int from, int to) throws InterruptedException {
        FetcherConfig config = Settings.with(
                Map.of("allow-private-addresses", "true", "politeness", "PT0S", "concurrency", "" + CONCURRENCY));
        AtomicInteger told = new AtomicInteger();
        var pipeline = new FetchPipeline(client, DATABASE, config, from * HOSTS, event -> told.incrementAndGet());
        for (int page = from; page < to; page++) {
            for (int host = 0; host < HOSTS; host++) {
                pipeline.add(url(port, host, page));
            }
        }
        int before = answered.get();
        long start = System.nanoTime();
        pipeline.start();
        while (told.get() < (to - from) * HOSTS) {
            Thread.sleep(10);
        }
        pipeline.stop();
        return perSecond(before, start);
    }
}
