package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ibid.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand hosts that answer a byte every few seconds, without an end, and one that answers: in a process with a small heap. */
class SlowHostsComponentTest {

    private static final int SLOW = 1_000;
    private static final int FAST = 20;
    private static final String HEAP = System.getProperty("ibid.test.heap", "96m");

    @TempDir
    Path folder;

    @Test
    void aFastHostHasItsShareWhileAThousandDribble() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                DribblingSite web = new DribblingSite()) {
            Process fetcher = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-Xmx" + HEAP,
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SlowHostsComponentTest.class.getName(),
                            store.connectionString(),
                            "" + web.port())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader says = fetcher.inputReader()) {
                await().atMost(Duration.ofMinutes(2)).until(() -> {
                    assertThat(fetcher.isAlive()).isTrue();
                    return web.dribbling() == SLOW;
                });
                fetcher.outputWriter().append("now the fast one\n").flush();
                String end = says.lines()
                        .filter(line -> line.startsWith("fetched"))
                        .findFirst()
                        .orElse("nothing said");
                assertThat(web.dribbling()).as("none has ended").isEqualTo(SLOW);
                assertThat(end).startsWith("fetched " + FAST + " of the fast host");
                System.out.println(end);
            } finally {
                fetcher.destroyForcibly();
                assertThat(fetcher.waitFor(1, TimeUnit.MINUTES)).isTrue();
            }
        }
    }

    /** The process with the small heap. */
    public static void main(String[] args) throws Exception {
        FetcherConfig config = Settings.with(Map.of(
                "allow-private-addresses", "true", "memory", "16M", "politeness", "PT0S", "fetch-timeout", "PT30M"));
        CountDownLatch fetched = new CountDownLatch(FAST);
        try (MongoClient client = MongoClients.create(args[0])) {
            var pipeline = new FetchPipeline(client, "slow", config, 0, event -> fetched.countDown());
            for (int n = 0; n < SLOW; n++) {
                String kind = n % 2 == 0 ? "head" : "body";
                pipeline.add("http://127.0." + (1 + n / 250) + "." + (1 + n % 250) + ":" + args[1] + "/" + kind + "/");
            }
            pipeline.start();
            new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
            for (int n = 0; n < FAST; n++) {
                pipeline.add("http://127.0.0.1:" + args[1] + "/fast/" + n);
            }
            boolean all = fetched.await(1, TimeUnit.MINUTES);
            System.gc();
            Runtime heap = Runtime.getRuntime();
            long used = (heap.totalMemory() - heap.freeMemory()) >> 20;
            System.out.println("fetched " + (all ? FAST : FAST - fetched.getCount()) + " of the fast host, " + used
                    + " MiB of heap in use");
        }
        System.exit(0);
    }
}
