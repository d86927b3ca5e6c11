package org.ibid.fetcher.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.ibid.contracts.Original;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.Visit;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many large bodies at the same time, in a process whose heap could hold none of it all: {@code ibid.fetcher.memory} holds. */
class LargeOriginalsComponentTest {

    private static final int MEGABYTES = Integer.getInteger("ibid.test.body", 8);
    private static final int BODIES = 32;
    private static final String HEAP = System.getProperty("ibid.test.heap", "96m");

    @TempDir
    Path folder;

    /** Each path has its own bytes. */
    private static Random random(String path) {
        return new Random(path.hashCode());
    }

    private static byte[] body(String path) {
        byte[] body = new byte[MEGABYTES << 20];
        random(path).nextBytes(body);
        return body;
    }

    @Test
    void bodiesThatComeTogetherFitASmallHeap() throws Exception {
        HttpServer web = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            Random bytes = random(exchange.getRequestURI().getPath());
            byte[] part = new byte[64 << 10];
            for (int left = MEGABYTES << 20; left > 0; left -= part.length) {
                bytes.nextBytes(part);
                exchange.getResponseBody().write(part);
            }
            exchange.close();
        });
        web.start();
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            Process fetcher = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx" + HEAP,
                            "-Dibid.test.body=" + MEGABYTES,
                            "-cp",
                            System.getProperty("java.class.path"),
                            LargeOriginalsComponentTest.class.getName(),
                            store.connectionString(),
                            "http://127.0.0.1:" + web.getAddress().getPort())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(fetcher.getInputStream().readAllBytes());
            assertThat(fetcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said.lines().filter(line -> line.startsWith("stored"))).hasSize(BODIES);
            String sha256 = Sha256.of(body("/7"));
            assertThat(said).contains("stored /7 " + sha256);
            Original seventh = new Original(sha256, MEGABYTES << 20, null, null, null, null);
            assertThat(new OriginalReader(client, "large").open(seventh)).hasBinaryContent(body("/7"));
        } finally {
            web.stop(0);
        }
    }

    /** The process with the small heap: fetches and stores all bodies at the same time. */
    public static void main(String[] args) throws Exception {
        FetcherConfig config = Settings.with(Map.of(
                "allow-private-addresses", "true",
                "memory", "16M",
                "fetch-timeout", "PT30M",
                "concurrency", Integer.toString(BODIES)));
        try (MongoClient client = MongoClients.create(args[0]);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpFetcher http = new HttpFetcher(config);
            Originals originals = new Originals(
                    new OriginalWriter(client, "large"),
                    new RevisionStore(client, "large"),
                    new PreviousStore(client, "large"),
                    config);
            List<Future<Original>> fetches = new ArrayList<>();
            for (int n = 0; n < BODIES; n++) {
                String url = args[1] + "/" + n;
                fetches.add(threads.submit(() -> fetch(http, originals, url)));
            }
            for (int n = 0; n < BODIES; n++) {
                System.out.println("stored /" + n + " " + fetches.get(n).get().sha256());
            }
        }
        System.exit(0);
    }

    private static Original fetch(HttpFetcher http, Originals originals, String url) throws IOException {
        Visit visit = http.fetch(url, hop -> Optional.empty(), null);
        if (visit.response() instanceof Response.Fetched fetched) {
            try (var body = fetched.body()) {
                FetchResult result = originals.store(Incoming.of(url, url, null, null), fetched, visit.trail(), null);
                return ((FetchResult.Stored) result).original();
            }
        }
        throw new IOException(visit.toString());
    }
}
