package org.ibid.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks Prometheus' own tools (Debian's package prometheus; the folder of them in {@code PATH}); skipped where there are none. */
class PrometheusTest {

    private static Path promtool;

    @TempDir
    Path folder;

    @BeforeAll
    static void find() {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(entry -> Path.of(entry, "promtool"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "no promtool is on the PATH: alerts and dashboard are not tried");
        promtool = found.orElseThrow();
    }

    private static void promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(promtool.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void theAlertsFireWhenTheyAreToAndRestElse() throws Exception {
        promtool("check", "rules", "alerts.yaml");
        promtool("test", "rules", "alerts_test.yaml");
    }

    @Test
    void theConfigurationIsOne() throws Exception {
        promtool("check", "config", "prometheus.yml");
    }

    /** As rules, as those are parsed by the same parser, and have no need of a server. */
    @Test
    void theDashboardsQueriesAreQueries() throws Exception {
        JsonNode board =
                new ObjectMapper().readTree(Path.of("grafana/ibid.json").toFile());
        StringBuilder rules = new StringBuilder("groups:\n  - name: dashboard\n    rules:\n");
        List<String> queries =
                Stream.of(board.findValuesAsText("expr")).flatMap(List::stream).toList();
        assertThat(queries).hasSizeGreaterThan(10);
        for (int i = 0; i < queries.size(); i++) {
            rules.append("      - record: query:")
                    .append(i)
                    .append("\n        expr: '")
                    .append(queries.get(i).replace("'", "''"))
                    .append("'\n");
        }
        Path file = folder.resolve("dashboard.yaml");
        Files.writeString(file, rules.toString());
        promtool("check", "rules", file.toString());
    }
}
