package org.ibid.enrichment.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;

/**
 * CPU time of finding the names of documents of 30 kB: {@code EntitySpeed DOCUMENTS.jsonl LANGUAGE [ROUNDS]}, where the file holds what
 * {@code ibid extract} prints of pages. Their paragraphs are put together to documents of that size; one thread, warm.
 */
public final class EntitySpeed {

    private static final int SIZE = 30_000;

    private EntitySpeed() {}

    public static void main(String[] args) throws IOException {
        List<Text> texts = texts(Path.of(args[0]), args[1]);
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 12;
        long found = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (Text text : texts) {
                found += EntityFinder.find(text, text.blocks()).size();
            }
            double milliseconds =
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6 / texts.size();
            best = Math.min(best, milliseconds);
        }
        int sentences = texts.stream()
                        .mapToInt(text -> text.content().split("[.!?]\\s").length)
                        .sum()
                / texts.size();
        System.out.printf(
                "%d documents of 30 kB (%s): %.2f ms of CPU each, %.0f sentences a second, %d entities%n",
                texts.size(), args[1], best, sentences / best * 1000, found / rounds);
    }

    private static List<Text> texts(Path file, String language) throws IOException {
        List<Text> texts = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode document = ContractJson.MAPPER.readTree(line);
            if (!document.path("language").asText().startsWith(language)) {
                continue;
            }
            for (String paragraph : document.at("/text/content").asText().split("\n\n")) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, content.length(), content.length() + paragraph.length()));
                content.append(paragraph).append("\n\n");
                if (content.length() >= SIZE) {
                    texts.add(TextBuilder.builder()
                            .language(language)
                            .content(content.toString())
                            .blocks(blocks)
                            .build());
                    content.setLength(0);
                    blocks = new ArrayList<>();
                }
            }
        }
        return texts;
    }
}
