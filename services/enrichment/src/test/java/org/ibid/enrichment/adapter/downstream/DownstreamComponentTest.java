package org.ibid.enrichment.adapter.downstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.contracts.Topics;
import org.ibid.embedded.EmbeddedParts;
import org.ibid.embedded.TopicProbe;
import org.ibid.stage.CloudEvents;
import org.junit.jupiter.api.Test;

/** Runs what CONSUMING.md shows, as it stands there but for the broker's address. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class DownstreamComponentTest {

    private static final Path SHOWN = Path.of("CONSUMING.md");
    private static final Path EXAMPLE = Path.of("../../contracts/examples/valid/document.cited.v1.article.json");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    private static DocumentEvent publish(TopicProbe topics, String id) throws IOException {
        DocumentEvent example = ContractJson.MAPPER.readValue(EXAMPLE.toFile(), DocumentEvent.class);
        DocumentEvent cited = new DocumentEvent(
                id,
                1,
                0,
                new Run(1, Map.of(0, 1L)),
                example.intake(),
                example.original(),
                example.text(),
                example.citations(),
                null);
        topics.publish(Topics.CITED, id, ContractJson.write(cited));
        topics.await(Topics.STATE, id);
        return cited;
    }

    @Test
    void theJavaThatIsShownReadsTitlesAndForgetsWhatIsDeleted() throws IOException {
        EnrichedReader reader = new EnrichedReader();
        try (TopicProbe topics = new TopicProbe()) {
            DocumentEvent recipe = publish(topics, "recipe-java");
            publish(topics, "recipe-gone");
            topics.publish(new CloudEvents("citations", Clock.systemUTC())
                    .tombstone(Topics.CITED, "recipe-gone", new Run(2, Map.of(0, 2L))));
            topics.await(Topics.STATE, "recipe-gone");

            // a slow machine may join the group after the first look: the next goes on where it left off
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                reader.read(brokers, Duration.ofSeconds(4));
                assertThat(reader.titles)
                        .containsEntry("recipe-java", recipe.text().title())
                        .doesNotContainKey("recipe-gone");
            });
        }
    }

    @Test
    void theJavaThatIsShownIsTheOneThatIsRun() throws IOException {
        String source =
                Files.readString(Path.of("src/test/java/org/ibid/enrichment/adapter/downstream/EnrichedReader.java"));

        assertThat(Files.readString(SHOWN))
                .contains(
                        source.substring(source.indexOf("class EnrichedReader")).strip());
    }

    @Test
    void theKcatThatIsShownPrintsDocuments() throws Exception {
        assumeTrue(isThere("kcat"), "no kcat on the PATH (Debian's package kcat): its recipes are not run");
        try (TopicProbe topics = new TopicProbe()) {
            DocumentEvent recipe = publish(topics, "recipe-kcat");
            List<String> commands = Files.readAllLines(SHOWN).stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("kcat "))
                    .toList();

            assertThat(commands).hasSize(2);
            assertThat(run(commands.getFirst()))
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("recipe-kcat ")
                            .contains("ce_id=recipe-kcat:1:enrichment:0:")
                            .contains("ce_type=org.ibid.document.enriched.v1"));
            assertThat(run(commands.getLast()))
                    .anySatisfy(line -> assertThat(ContractJson.MAPPER
                                    .readValue(line, DocumentEvent.class)
                                    .text())
                            .isEqualTo(recipe.text()));
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private List<String> run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command.replace("localhost:9092", brokers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines().toList();
    }
}
