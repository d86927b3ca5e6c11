package org.ibid.citations.quotation;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Text;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time for the invented articles of the evaluation, all of them in one operation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class QuotationBenchmark {

    private final List<Text> texts =
            Passage.all("tuned").stream().map(Passage::text).toList();
    private final QuotationFinder finder = new QuotationFinder();

    @Benchmark
    public int quotations() {
        int found = 0;
        for (Text text : texts) {
            List<Quotation> quotations = finder.find(text, List.of(), List.of());
            found += quotations.size();
        }
        return found;
    }

    /** Runs the benchmark alone. */
    public static void main(String[] arguments) throws Exception {
        org.openjdk.jmh.Main.main(new String[] {QuotationBenchmark.class.getSimpleName()});
    }
}
