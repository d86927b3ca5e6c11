package org.ibid.citations.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ibid.citations.CitationExtractor;
import org.ibid.contracts.Citations;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Text;

/**
 * Prints one JSON document a line for the articles of a folder, in the shape the scorer reads, and the extractor's speed
 * on standard error. Arguments: the folder and {@code txt} or {@code html}.
 */
final class MeasureMarkers {

    private MeasureMarkers() {}

    public static void main(String[] arguments) throws IOException {
        String ending = "." + arguments[1];
        List<Path> files;
        try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
            files = listed.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        CitationExtractor extractor = new CitationExtractor();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        List<Text> texts = new ArrayList<>();
        long bytes = 0;
        for (Path file : files) {
            String source = Files.readString(file);
            Text text = ending.equals(".txt") ? Articles.plain(source) : Articles.html(source);
            texts.add(text);
            bytes += text.content().getBytes(StandardCharsets.UTF_8).length;
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", file.toString());
            document.put("text", Map.of("content", text.content()));
            document.put("citations", extractor.extract(text));
            out.println(ContractJson.MAPPER.writeValueAsString(document));
        }
        out.flush();
        if (arguments.length > 2) {
            speed(extractor, texts, bytes, Integer.parseInt(arguments[2]));
        }
    }

    private static void speed(CitationExtractor extractor, List<Text> texts, long bytes, int rounds) {
        var threads = ManagementFactory.getThreadMXBean();
        long found = 0;
        for (int round = 1; round <= rounds; round++) {
            long begin = threads.getCurrentThreadCpuTime();
            for (Text text : texts) {
                Citations citations = extractor.extract(text);
                found += citations.markers().size();
            }
            double seconds = (threads.getCurrentThreadCpuTime() - begin) / 1e9;
            System.err.printf("round %d: %.1f MB per CPU-second (%d markers)%n", round, bytes / 1e6 / seconds, found);
        }
    }
}
