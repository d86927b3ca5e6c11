package org.ibid.normalizer.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.ibid.contracts.ContractJson;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.jsoup.Jsoup;

/**
 * Prints one JSON document a line for the files and folders given; with {@code --speed} the rate of one warm
 * thread, round by round beside a bare jsoup parse of the same bytes.
 */
public final class ExtractPages {

    private static final int WARM_ROUNDS = 6;

    private ExtractPages() {}

    public static void main(String[] args) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String arg : args) {
            if (!arg.startsWith("--")) {
                paths.addAll(files(Path.of(arg)));
            }
        }
        Normalizer normalizer = new Normalizer();
        if (args.length > 0 && args[0].equals("--speed")) {
            speed(normalizer, paths);
            return;
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Path path : paths) {
            out.println(ContractJson.MAPPER.writeValueAsString(document(path, normalizer)));
        }
        out.flush();
    }

    private static ObjectNode document(Path path, Normalizer normalizer) throws IOException {
        ObjectNode document = ContractJson.MAPPER.createObjectNode().put("file", path.toString());
        Source source = new Source(bytes(path), null, null, null, null);
        switch (normalizer.normalize(source)) {
            case Normalization.Normalized(var text) -> {
                JsonNode whole = ContractJson.MAPPER.valueToTree(text);
                for (String field : List.of("title", "byline", "published", "language")) {
                    if (whole.has(field)) {
                        document.set(field, whole.get(field));
                    }
                }
                document.set("text", whole);
            }
            case Normalization.Unreadable(String code, String message) ->
                document.putObject("failure").put("code", code).put("message", message);
        }
        return document;
    }

    private static void speed(Normalizer normalizer, List<Path> paths) throws IOException {
        List<Source> sources = new ArrayList<>();
        for (Path path : paths) {
            sources.add(new Source(bytes(path), null, null, null, null));
        }
        for (int round = 0; round <= WARM_ROUNDS; round++) {
            long characters = 0;
            long start = cpu();
            for (Source source : sources) {
                characters += Jsoup.parse(new ByteArrayInputStream(source.bytes()), null, "")
                        .childNodeSize();
            }
            long bare = cpu() - start;
            start = cpu();
            for (Source source : sources) {
                if (normalizer.normalize(source) instanceof Normalization.Normalized(var text)) {
                    characters += text.content().length();
                }
            }
            long ours = cpu() - start;
            System.out.printf(
                    "round %d: %.0f documents a CPU-second; a bare jsoup parse %.0f, ours takes %.2f times as long (%d characters)%n",
                    round, sources.size() * 1e9 / ours, sources.size() * 1e9 / bare, (double) ours / bare, characters);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static byte[] bytes(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        if (!path.toString().endsWith(".gz")) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
