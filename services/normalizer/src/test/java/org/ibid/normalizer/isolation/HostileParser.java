package org.ibid.normalizer.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ibid.contracts.TextBuilder;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Source;

/** A child whose parser does what the document's title says. */
public final class HostileParser {

    private HostileParser() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ParserMain.serve(HostileParser::parse, Long.parseLong(arguments[0]));
    }

    private static Normalization parse(Source source) {
        switch (source.title()) {
            case "hang" -> {
                while (true) {
                    Thread.onSpinWait();
                }
            }
            case "wait" -> sleep(Long.MAX_VALUE);
            case "be slow" -> sleep(3_000);
            case "exhaust" -> {
                List<byte[]> held = new ArrayList<>();
                while (true) {
                    held.add(new byte[1 << 20]);
                }
            }
            case "exit" -> Runtime.getRuntime().exit(7);
            case "exit quietly" -> Runtime.getRuntime().exit(0);
            case "be killed" -> {
                Signals.send("KILL", ProcessHandle.current().pid());
                sleep(Long.MAX_VALUE);
            }
            case "print" -> System.out.println("a parser that prints");
            default -> {}
        }
        String content = source.title().equals("environment")
                ? new TreeMap<>(System.getenv()).toString()
                : new String(source.bytes(), StandardCharsets.UTF_8);
        String process = String.valueOf(ProcessHandle.current().pid());
        return new Normalized(TextBuilder.builder()
                .title(process)
                .url(source.url())
                .content(content)
                .build());
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
