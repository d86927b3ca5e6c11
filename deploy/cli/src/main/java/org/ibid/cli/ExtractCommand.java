package org.ibid.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.cli.extract.DocumentFile;
import org.ibid.cli.extract.Explanation;
import org.ibid.cli.extract.Extractor;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.Enricher;
import org.ibid.enrichment.entity.TaggerFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "extract",
        description =
                "Normalize files and extract their citations, without any service: one JSON document a line, in order.")
final class ExtractCommand implements Callable<Integer> {

    /** Documents ahead of the one that is printed next, for each core: bounds what is held in memory. */
    private static final int AHEAD = 8;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders to search for documents.")
    private List<Path> paths;

    @Option(
            names = "--suppress",
            paramLabel = "CODE",
            split = ",",
            description = "Leave out a diagnostic (reference.uncited) or a family of them (link.*).")
    private List<String> suppress = List.of();

    @Option(
            names = "--explain",
            description = "Tell why each mark in a document is read as a marker, or as none, instead of the document.")
    private boolean explain;

    @Option(
            names = "--enrich",
            description =
                    "Add what a document is about: entities, key phrases, a summary, sources; as far as it alone tells.")
    private boolean enrich;

    @Option(
            names = "--names",
            paramLabel = "FOLDER",
            description = "Enrich, and find names by the tagger in this folder of jars where it reads the language.")
    private @Nullable Path names;

    @Override
    public Integer call() throws Exception {
        int cores = Runtime.getRuntime().availableProcessors();
        boolean failed = false;
        try (Extractor extractor = new Extractor(suppression(), enricher());
                ExecutorService pool = Executors.newFixedThreadPool(cores);
                PrintStream out = new PrintStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                        false,
                        StandardCharsets.UTF_8);
                Stream<Path> files = paths.stream().flatMap(ExtractCommand::files)) {
            Deque<Future<Printed>> running = new ArrayDeque<>();
            for (Iterator<Path> next = files.iterator(); next.hasNext() || !running.isEmpty(); ) {
                while (next.hasNext() && running.size() < cores * AHEAD) {
                    Path file = next.next();
                    running.add(pool.submit(() -> printed(extractor, file)));
                }
                failed |= print(out, running.remove());
            }
        }
        return failed ? Ibid.SOME_FAILED : 0;
    }

    private Suppression suppression() {
        try {
            return Suppression.of(suppress);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private @Nullable Enricher enricher() {
        if (names == null) {
            return enrich ? new Enricher() : null;
        }
        try {
            return new Enricher(TaggerFolder.open(names));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private static boolean print(PrintStream out, Future<Printed> running) throws InterruptedException {
        try {
            Printed printed = running.get();
            out.println(printed.text());
            return printed.failed();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What is printed of a document. */
    private record Printed(String text, boolean failed) {}

    private Printed printed(Extractor extractor, Path file) throws InterruptedException, IOException {
        Optional<Explanation> explanation = explain ? extractor.explain(file) : Optional.empty();
        if (explanation.isPresent()) {
            return new Printed(explanation.get().toString(), false);
        }
        DocumentView document = extractor.extract(file);
        boolean failed = document.status() == DocumentView.Status.FAILED;
        ObjectNode line = ContractJson.MAPPER.createObjectNode().put("file", file.toString());
        line.setAll((ObjectNode) ContractJson.MAPPER.valueToTree(document));
        return new Printed(ContractJson.MAPPER.writeValueAsString(line), failed);
    }

    /** The file itself, whatever it is called; of a folder the documents in it, in the order of their names. */
    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile).filter(DocumentFile::isDocument).sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
