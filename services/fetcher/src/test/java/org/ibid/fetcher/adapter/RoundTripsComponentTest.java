package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ibid.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the store is asked for a fetch: what many fetches do at the same moment is one round trip. */
class RoundTripsComponentTest {

    private static final int HOSTS = 32;
    private static final int PAGES = 8;
    private static final int FETCHES = HOSTS * PAGES;

    @TempDir
    Path folder;

    private final Map<String, AtomicInteger> commands = new ConcurrentHashMap<>();

    private MongoClient counting(EmbeddedStore store) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.connectionString()))
                .addCommandListener(counter())
                .build());
    }

    /** No class of its own, which Quarkus would take for a bean and hang on every client. */
    private CommandListener counter() {
        return (CommandListener) Proxy.newProxyInstance(
                CommandListener.class.getClassLoader(),
                new Class<?>[] {CommandListener.class},
                (self, method, args) -> {
                    if (args != null && args[0] instanceof CommandStartedEvent event) {
                        String name = event.getCommandName();
                        commands.computeIfAbsent(name + " " + event.getCommand().get(name), w -> new AtomicInteger())
                                .incrementAndGet();
                        beFarAway();
                    }
                    return method.getReturnType() == String.class ? "counter" : null;
                });
    }

    /** As a store across a network is: what is asked meanwhile can go together. */
    private static void beFarAway() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aFetchAmongManyCostsFewRoundTrips() throws IOException {
        HttpServer web = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 100);
        web.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        web.createContext("/", exchange -> {
            byte[] page = exchange.getRequestURI().getPath().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.start();
        FetcherConfig config = Settings.with(Map.of("allow-private-addresses", "true", "politeness", "PT0S"));
        AtomicInteger told = new AtomicInteger();
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = counting(store)) {
            var pipeline = new FetchPipeline(client, "trips", config, 0, event -> told.incrementAndGet());
            for (int n = 0; n < FETCHES; n++) {
                pipeline.add("http://127.0.1." + (1 + n % HOSTS) + ":"
                        + web.getAddress().getPort() + "/" + n);
            }
            commands.clear();
            pipeline.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> told.get() == FETCHES);
            pipeline.stop();
        } finally {
            web.stop(0);
        }
        int all = commands.values().stream().mapToInt(AtomicInteger::get).sum();
        // twelve where each goes alone
        assertThat(all).as("%s", new TreeMap<>(commands)).isLessThan(4 * FETCHES);
    }
}
