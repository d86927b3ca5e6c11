package org.ibid.citations.reference;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reference strings a second on one thread: {@code java -cp TEST_CLASS_PATH org.openjdk.jmh.Main ReferenceParserBenchmark}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ReferenceParserBenchmark {
    private final ReferenceParser parser = new ReferenceParser();
    private final List<String> references = new InventedReferences(7)
            .make(4096).stream().map(TrainingExample::raw).toList();
    private int next;

    @Benchmark
    public ParsedReference parse() {
        next = (next + 1) & 4095;
        return parser.parse(references.get(next));
    }
}
