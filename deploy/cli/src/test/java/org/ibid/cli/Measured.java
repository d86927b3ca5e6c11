package org.ibid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processes by name, and what they have used, their children with them. */
record Measured(Map<String, ProcessHandle> processes) {

    /** CPU time until now. */
    Map<String, Duration> cpu() {
        Map<String, Duration> cpu = new LinkedHashMap<>();
        processes.forEach((name, process) -> cpu.put(
                name,
                withChildren(process)
                        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus)));
        return cpu;
    }

    /** CPU-milliseconds a document since then, by process. */
    Map<String, Double> millisSince(Map<String, Duration> then, int documents) {
        Map<String, Double> used = new TreeMap<>();
        cpu().forEach((name, now) -> used.put(name, now.minus(then.get(name)).toNanos() / 1e6 / documents));
        return used;
    }

    /** Resident MiB of each, its children apart; what Linux alone tells. */
    Map<String, Long> resident() throws IOException {
        Map<String, Long> resident = new TreeMap<>();
        for (var process : processes.entrySet()) {
            try (Stream<String> lines =
                    Files.lines(Path.of("/proc/" + process.getValue().pid() + "/status"))) {
                resident.put(
                        process.getKey(),
                        lines.filter(line -> line.startsWith("VmRSS"))
                                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                                .sum());
            }
        }
        return resident;
    }

    private static Stream<ProcessHandle> withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }
}
