package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.ibid.contracts.ContractJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a person starts it. */
class CommandE2E {

    @TempDir
    Path folder;

    private record Result(int exit, List<JsonNode> lines) {}

    private static Process ibid(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("ibid.home") + "/ibid"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Result run(String input, String... arguments) throws Exception {
        Process process = ibid(arguments);
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line; (line = process.inputReader(UTF_8).readLine()) != null; ) {
            lines.add(ContractJson.MAPPER.readTree(line));
        }
        return new Result(process.waitFor(), lines);
    }

    private String file(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        try (OutputStream out = name.endsWith(".gz")
                ? new GZIPOutputStream(Files.newOutputStream(path))
                : Files.newOutputStream(path)) {
            out.write(content.getBytes(UTF_8));
        }
        return path.toString();
    }

    @Test
    void extractPrintsOneDocumentALineInTheOrderGivenAndGoesOnPastAFailure() throws Exception {
        String second = file(
                "b.txt",
                "Of Lamps\n\nThe lamps were off, as everybody could see [1].\n\nReferences\n\n[1] Alder, Ann. Lamps. 2001.\n");
        String first = file(
                "a.html.gz",
                "<title>Of Lights</title><article><h1>Of Lights</h1><p>The lights were on, as nobody had expected them to be.</p></article>");
        String missing = folder.resolve("missing.txt").toString();
        Result result = run("", "extract", second, missing, first);
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.lines())
                .extracting(line -> line.path("file").asText())
                .containsExactly(second, missing, first);
        assertThat(result.lines().get(0).at("/citations/markers/0/status").asText())
                .isEqualTo("linked");
        assertThat(result.lines().get(1).at("/failure/code").asText()).isEqualTo("file-unreadable");
        assertThat(result.lines().get(2).path("title").asText()).isEqualTo("Of Lights");
    }

    @Test
    void extractNamesWhomADocumentNamesWhereThatIsAskedFor() throws Exception {
        String article =
                file("harbour.txt", "Of Lamps\n\nThe lamps were off, said Ilona Varga, who lives in Madrid.\n");
        assertThat(run("", "extract", article).lines().getFirst().has("enrichment"))
                .isFalse();
        assertThat(run("", "extract", "--enrich", article).lines().getFirst().at("/enrichment/entities"))
                .extracting(entity ->
                        entity.path("name").asText() + ' ' + entity.path("type").asText())
                .contains("Ilona Varga person", "Madrid place");
        String noTaggers = Path.of(article).getParent().toString();
        assertThat(run("", "extract", "--names", noTaggers, article).exit())
                .as("a folder that holds no tagger")
                .isEqualTo(2);
    }

    @Test
    void exportWritesOneFilesReferencesInTheFormatAsked() throws Exception {
        String article = file(
                "pier.md",
                "# The quiet pier\n\nThe pier is quiet.[1]\n\n## References\n\n"
                        + "1. Lowe, A. (2014). Tides of Lorne. *Journal of Tides*, 12(3), 5-9.\n");

        assertThat(printed("export", "--as", "bibtex", article)).startsWith("@article{lowe2014tides,");
        assertThat(printed("export", "--as", "markdown", article)).contains("quiet.[^r1]");
        assertThat(printed("export", article)).startsWith("Lowe, A. (2014). Tides of Lorne.");
        assertThat(printed("export", "--as", "word", article)).isEmpty();
    }

    private static String printed(String... arguments) throws Exception {
        Process process = ibid(arguments);
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed;
    }

    @Test
    void extractSearchesFolders() throws Exception {
        file("b.md", "# B\n\nOne paragraph of text is enough for this.\n");
        file("a.txt", "A\n\nOne paragraph of text is enough for this.\n");
        file("ignored.bin", "?");
        Result result = run("", "extract", folder.toString());
        assertThat(result.exit()).isZero();
        assertThat(result.lines())
                .extracting(line ->
                        Path.of(line.path("file").asText()).getFileName().toString())
                .containsExactly("a.txt", "b.md");
    }

    @Test
    void referencesReadsALineAndPrintsALine() throws Exception {
        String raw = "[3] Weekly Ledger, Ministry pays twice – harbour lamps,March14, 2014";
        Result result = run(raw + "\n\n", "references");
        assertThat(result.exit()).isZero();
        assertThat(result.lines()).hasSize(2);
        assertThat(result.lines().getFirst().path("raw").asText()).isEqualTo(raw);
        assertThat(result.lines().getFirst().at("/item/author/0/literal").asText())
                .isEqualTo("Weekly Ledger");
        assertThat(result.lines().getFirst().at("/item/issued/date-parts").toString())
                .isEqualTo("[[2014,3,14]]");
    }

    @Test
    void aRunHasItsFolderForItselfAndLeavesNoProcessBehind() throws Exception {
        Process run = ibid("run", "--data", folder.toString());
        for (String line; (line = run.inputReader(UTF_8).readLine()) != null && !line.startsWith("serving"); ) {
            assertThat(line).doesNotContain("failed");
        }
        List<ProcessHandle> children = run.descendants().toList();
        assertThat(children).hasSizeGreaterThanOrEqualTo(5);

        var another = new ProcessBuilder(System.getProperty("ibid.home") + "/ibid", "run", "--data", folder.toString())
                .redirectErrorStream(true);
        // of which every JVM says a line
        another.environment().remove("JDK_JAVA_OPTIONS");
        Process second = another.start();
        assertThat(second.inputReader(UTF_8).readAllAsString())
                .isEqualTo(
                        "ibid: another `ibid run` uses " + folder + ": end it, or name another folder with --data\n");
        assertThat(second.waitFor()).isEqualTo(2);

        run.destroy();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        await().atMost(Duration.ofSeconds(5)).until(() -> children.stream().noneMatch(ProcessHandle::isAlive));
    }
}
