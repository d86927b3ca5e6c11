package org.ibid.normalizer.evaluation;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pages a second, from bytes to text, one page an operation and all of them in turn: ours, a bare parse, and peers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class PageBenchmark {

    /** A folder with HTML pages, gzipped or not. */
    @Param("services/normalizer/src/test/resources/html")
    public String pages = "";

    private final Normalizer normalizer = new Normalizer();
    private final List<byte[]> sources = new ArrayList<>();
    private int next;

    @Setup
    public void read() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(pages))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".html") || name.endsWith(".html.gz")) {
                    sources.add(ExtractPages.bytes(file));
                }
            }
        }
    }

    @Benchmark
    public Normalization ibid() {
        return normalizer.normalize(new Source(page(), "text/html", null, null, null));
    }

    @Benchmark
    public Document bareJsoupParse() throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(page()), null, "");
    }

    @Benchmark
    public String readability4j() {
        return new Readability4J("https://gazette.example/", new String(page(), StandardCharsets.UTF_8))
                .parse()
                .getTextContent();
    }

    @Benchmark
    public String boilerpipe() throws BoilerpipeProcessingException {
        return ArticleExtractor.INSTANCE.getText(new String(page(), StandardCharsets.UTF_8));
    }

    private byte[] page() {
        next = (next + 1) % sources.size();
        return sources.get(next);
    }
}
