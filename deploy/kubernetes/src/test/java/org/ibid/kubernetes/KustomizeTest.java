package org.ibid.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ibid.kubernetes.Manifests.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The overlays as kubectl composes them; skipped where there is no kubectl. */
class KustomizeTest {

    private static Path kubectl;

    @BeforeAll
    static void find() {
        kubectl = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(entry -> Path.of(entry, "kubectl"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(kubectl != null, "no kubectl is on the PATH: the overlays are not composed");
    }

    private static List<Manifest> composed(String overlay) throws IOException, InterruptedException {
        Path folder = Path.of("overlays", overlay);
        Process process = new ProcessBuilder(kubectl.toString(), "kustomize", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(overlay).isZero();
        return Manifests.of(folder, text);
    }

    private static List<JsonNode> deployments(List<Manifest> manifests) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals("apps/v1/Deployment"))
                .map(Manifest::tree)
                .toList();
    }

    @Test
    void theTrialHasOneOfEach() throws Exception {
        List<Manifest> trial = composed("trial");
        assertThat(trial)
                .filteredOn(Manifest::isModelled)
                .hasSizeGreaterThan(10)
                .allSatisfy(Manifest::strictly);
        assertThat(deployments(trial))
                .hasSize(4)
                .allMatch(deployment -> deployment.at("/spec/replicas").asInt() == 1);
    }

    @Test
    void inProductionEachServiceHasItsOwnCertificateAndIsScaledByItsLagAlone() throws Exception {
        List<Manifest> production = composed("production");
        assertThat(production)
                .filteredOn(Manifest::isModelled)
                .hasSizeGreaterThan(30)
                .allSatisfy(Manifest::strictly);
        assertThat(production)
                .allMatch(manifest ->
                        manifest.tree().at("/metadata/namespace").asText().equals("ibid"));
        assertThat(deployments(production)).hasSize(4).allSatisfy(deployment -> {
            String service = deployment.at("/metadata/name").asText();
            assertThat(deployment.at("/spec").has("replicas")).isFalse();
            assertThat(deployment.findValuesAsText("secretName")).contains("ibid-" + service, "ibid-cluster-ca-cert");
            assertThat(deployment.at("/spec/template/spec/containers/0/image").asText())
                    .startsWith("registry.example/ibid/" + service + ":");
        });
        assertThat(production)
                .filteredOn(manifest ->
                        manifest.name().equals("ibid") && manifest.kind().equals("v1/ConfigMap"))
                .singleElement()
                .satisfies(config -> assertThat(Manifests.strings(config.tree().path("data")))
                        .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "ibid-kafka-bootstrap:9093")
                        .containsEntry("IBID_STAGE_CREATE_TOPICS", "false"));
    }
}
