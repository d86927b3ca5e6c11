package org.ibid.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds alerts, dashboard, runbook and the page of metrics to each other. */
class ObservabilityTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern METRIC = Pattern.compile("\\bibid_\\w+");
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `(ibid_\\w+)` \\| (\\w+) \\|", Pattern.MULTILINE);

    private final JsonNode rules = read("alerts.yaml").at("/groups/0/rules");

    private static JsonNode read(String file) {
        try {
            return YAML.readTree(Path.of(file).toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** With the series that a histogram consists of. */
    private static Set<String> documented() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher rows = DOCUMENTED.matcher(Files.readString(Path.of("METRICS.md")));
        while (rows.find()) {
            names.add(rows.group(1));
            if (rows.group(2).equals("histogram")) {
                for (String part : new String[] {"_count", "_sum", "_bucket"}) {
                    names.add(rows.group(1) + part);
                }
            }
        }
        return names;
    }

    private static Set<String> used(Iterable<String> expressions) {
        Set<String> names = new TreeSet<>();
        expressions.forEach(
                expression -> METRIC.matcher(expression).results().forEach(name -> names.add(name.group())));
        return names;
    }

    @Test
    void everyAlertHasASectionOfTheRunbookAndEverySectionAnAlert() throws IOException {
        String runbook = Files.readString(Path.of("../OPERATING.md"));
        Set<String> sections = new TreeSet<>();
        Pattern.compile("^### (Ibid\\w+)$", Pattern.MULTILINE)
                .matcher(runbook)
                .results()
                .forEach(section -> sections.add(section.group(1)));
        Set<String> alerts = new TreeSet<>();
        for (JsonNode rule : rules) {
            String name = rule.path("alert").asText();
            alerts.add(name);
            assertThat(rule.at("/annotations/runbook").asText())
                    .isEqualTo("deploy/OPERATING.md#" + name.toLowerCase(java.util.Locale.ROOT));
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
        }
        assertThat(sections).isEqualTo(alerts);
    }

    @Test
    void everyAlertIsTriedBothWays() {
        for (JsonNode rule : rules) {
            String name = rule.path("alert").asText();
            int fires = 0;
            int rests = 0;
            for (JsonNode test : read("alerts_test.yaml").path("tests")) {
                for (JsonNode trial : test.path("alert_rule_test")) {
                    if (trial.path("alertname").asText().equals(name)) {
                        fires += trial.path("exp_alerts").isEmpty() ? 0 : 1;
                        rests += trial.path("exp_alerts").isEmpty() ? 1 : 0;
                    }
                }
            }
            assertThat(fires).as(name).isPositive();
            assertThat(rests).as(name).isPositive();
        }
    }

    @Test
    void alertsAndDashboardAskForDocumentedMetricsAlone() throws IOException {
        assertThat(used(rules.findValuesAsText("expr"))).isNotEmpty().isSubsetOf(documented());
        assertThat(used(read("grafana/ibid.json").findValuesAsText("expr")))
                .isNotEmpty()
                .isSubsetOf(documented());
    }
}
