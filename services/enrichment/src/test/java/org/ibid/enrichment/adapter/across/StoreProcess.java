package org.ibid.enrichment.adapter.across;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.ibid.embedded.Main;

/** The embedded store in a process of its own, so that its work and ours can be told apart. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final String connectionString;

    StoreProcess(Path folder) throws IOException {
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx3g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        folder.toString(),
                        "store=0"))
                .redirectError(Redirect.DISCARD)
                .start();
        String ready = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (ready == null || !ready.startsWith("ready ")) {
            close();
            throw new IOException("the store did not start: " + ready);
        }
        connectionString = ready.substring("ready ".length());
    }

    String connectionString() {
        return connectionString;
    }

    /** What it has worked since its start. */
    Duration work() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
