package org.ibid.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ibid.contracts.TopicPlan;
import org.ibid.contracts.Topics;
import org.ibid.kubernetes.Manifests.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the manifests to the models of Kubernetes and Strimzi, and to what the rest of Ibid says. Not held to a schema are KEDA's
 * objects and kustomize's own, of which no model is at hand: their references are.
 */
class KubernetesTest {

    private static final List<String> SERVICES = List.of("fetcher", "normalizer", "citations", "enrichment");

    static Stream<Manifest> modelled() {
        return Manifests.all().stream().filter(Manifest::isModelled);
    }

    @ParameterizedTest
    @MethodSource("modelled")
    void aManifestHasTheFieldsOfItsKindAlone(Manifest manifest) {
        assertThat(manifest.strictly()).isNotNull();
        assertThat(manifest.name()).matches("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    }

    @Test
    void aFieldThatIsWrittenWrongIsSeen() {
        Manifest deployment = Manifests.ofKind("Deployment").getFirst();
        ((ObjectNode) deployment.tree().at("/spec/template/spec/containers/0/readinessProbe")).put("periodSecond", 5);
        assertThatThrownBy(deployment::strictly).hasMessageContaining("periodSecond");
    }

    @Test
    void everyKindIsModelledOrKnownNotToBe() {
        assertThat(Manifests.all())
                .filteredOn(manifest -> !manifest.isModelled())
                .extracting(manifest -> manifest.tree().path("kind").asText())
                .isSubsetOf("Kustomization", "Component", "ScaledObject", "TriggerAuthentication");
    }

    @Test
    void whatAKustomizationNamesIsThere() {
        for (Manifest kustomization : Manifests.all()) {
            if (!kustomization.kind().startsWith("kustomize.config.k8s.io/")) {
                continue;
            }
            Path folder = kustomization.file().getParent();
            for (String list : List.of("resources", "components")) {
                kustomization
                        .tree()
                        .path(list)
                        .forEach(entry -> assertThat(folder.resolve(entry.asText()))
                                .as(kustomization.toString())
                                .exists());
            }
            kustomization.tree().path("patches").forEach(patch -> {
                if (patch.has("path")) {
                    assertThat(folder.resolve(patch.path("path").asText())).exists();
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetcher", "normalizer", "citations", "enrichment"})
    void aServiceRunsWithoutRightsAndIsAskedWhetherItIsThere(String service) {
        List<Manifest> file = Manifests.of(Path.of("base", service + ".yaml"));
        JsonNode pod = of(file, "Deployment").at("/spec/template/spec");
        JsonNode container = pod.path("containers").path(0);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/securityContext/capabilities/drop/0").asText())
                .isEqualTo("ALL");
        assertThat(container.at("/resources/requests/memory").asText()).isNotBlank();
        assertThat(container.at("/resources/limits/memory").asText()).isNotBlank();
        assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
        assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
        assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
        assertThat(of(file, "PodDisruptionBudget").at("/spec/selector/matchLabels"))
                .isEqualTo(of(file, "Deployment").at("/spec/selector/matchLabels"))
                .isEqualTo(((ObjectNode) of(file, "Deployment")
                                .at("/spec/template/metadata/labels")
                                .deepCopy())
                        .without("app.kubernetes.io/part-of"));
    }

    private static JsonNode of(List<Manifest> file, String kind) {
        return file.stream()
                .filter(manifest -> manifest.tree().path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow()
                .tree();
    }

    @Test
    void theFetcherAloneReachesTheInternetAndNotThePrivateNetwork() {
        List<Manifest> outward = Manifests.ofKind("NetworkPolicy").stream()
                .filter(policy -> !policy.tree().findValues("ipBlock").isEmpty())
                .toList();
        assertThat(outward).hasSize(1);
        JsonNode policy = outward.getFirst().tree();
        assertThat(Manifests.strings(policy.at("/spec/podSelector/matchLabels")))
                .isEqualTo(Map.of("app.kubernetes.io/name", "fetcher"));
        assertThat(policy.findValue("except"))
                .extracting(JsonNode::asText)
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10");
        assertThat(Manifests.ofKind("NetworkPolicy"))
                .anyMatch(closed -> closed.tree().at("/spec/policyTypes").size() == 2
                        && closed.tree()
                                .at("/spec/podSelector/matchLabels/app.kubernetes.io~1part-of")
                                .asText()
                                .equals("ibid"));
    }

    @Test
    void theTopicsAreThoseThatArePlanned() {
        TopicPlan plan = TopicPlan.read();
        Map<String, Map<String, String>> planned = new TreeMap<>();
        plan.names().forEach(name -> planned.put(name, new TreeMap<>(plan.config(name))));
        Map<String, Map<String, String>> made = new TreeMap<>();
        for (Manifest topic : Manifests.ofKind("KafkaTopic")) {
            Map<String, String> config =
                    new TreeMap<>(Manifests.strings(topic.tree().at("/spec/config")));
            // it follows from the replicas, not from the plan
            assertThat(config.remove("min.insync.replicas")).isEqualTo("2");
            made.put(topic.name(), config);
            assertThat(topic.tree().at("/spec/partitions").asInt()).isEqualTo(plan.partitions());
        }
        assertThat(made).isEqualTo(planned);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetcher", "normalizer", "citations", "enrichment"})
    void aUserMayDoWhatItsServiceIsPlannedToDoAndNoMore(String service) {
        Map<String, TreeSet<String>> may = new TreeMap<>();
        for (Manifest user : Manifests.ofKind("KafkaUser")) {
            if (user.name().equals("ibid-" + service)) {
                user.tree().at("/spec/authorization/acls").forEach(rule -> {
                    if (rule.at("/resource/type").asText().equals("topic")) {
                        assertThat(rule.at("/resource/patternType").asText()).isEqualTo("literal");
                        TreeSet<String> operations = new TreeSet<>();
                        rule.path("operations").forEach(operation -> operations.add(operation.asText()));
                        may.put(rule.at("/resource/name").asText(), operations);
                    }
                });
            }
        }
        assertThat(may).isEqualTo(planned(service));
    }

    private static Map<String, TreeSet<String>> planned(String service) {
        boolean operates = service.equals("enrichment");
        Map<String, TreeSet<String>> planned = new TreeMap<>();
        for (TopicPlan.Topic topic : TopicPlan.read().topics()) {
            boolean reads = topic.readers().contains(service);
            if (reads || operates) {
                may(planned, topic.name(), "Read");
            }
            if (topic.writers().contains(service)) {
                may(planned, topic.name(), "Write");
            }
            if (reads) {
                may(planned, Topics.deadLetters(topic.name(), service), "Write");
            }
            if (operates) {
                topic.readers().forEach(reader -> {
                    may(planned, Topics.deadLetters(topic.name(), reader), "Read");
                    may(planned, Topics.deadLetters(topic.name(), reader), "Delete");
                });
            }
        }
        return planned;
    }

    private static void may(Map<String, TreeSet<String>> planned, String topic, String operation) {
        planned.computeIfAbsent(topic, any -> new TreeSet<>(List.of("Describe")))
                .add(operation);
    }

    @Test
    void whatIsScaledIsThereAndByNoMoreThanThereArePartitions() {
        TopicPlan plan = TopicPlan.read();
        assertThat(Manifests.ofKind("ScaledObject"))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        for (Manifest scaled : Manifests.ofKind("ScaledObject")) {
            JsonNode spec = scaled.tree().path("spec");
            assertThat(spec.at("/scaleTargetRef/name").asText()).isEqualTo(scaled.name());
            assertThat(spec.path("maxReplicaCount").asInt()).isEqualTo(plan.partitions());
            JsonNode lag = spec.at("/triggers/0/metadata");
            assertThat(plan.readBy(scaled.name())).contains(lag.path("topic").asText());
            assertThat(lag.path("consumerGroup").asText()).isEqualTo(scaled.name());
        }
    }
}
