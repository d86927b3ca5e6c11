package org.ibid.enrichment.entity;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.ibid.contracts.ContractJson;

/**
 * Three in twenty documents of a set, by the hash of their ids, that nothing is trained or tuned on. {@code Kept SET.jsonl.gz OUT.jsonl.gz}
 * writes those of a file, for the scorers.
 */
public final class Kept {

    private Kept() {}

    static boolean isKept(GoldNames.Document document) {
        return isKept(document.set(), document.id());
    }

    private static boolean isKept(String set, String id) {
        return Math.floorMod(Hashes.of(set + id), 20) >= 17;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        String set = GoldNames.set(file);
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[1]))), StandardCharsets.UTF_8))) {
            for (String line : GoldNames.lines(file)) {
                if (isKept(set, ContractJson.MAPPER.readTree(line).get("id").asText())) {
                    out.write(line + "\n");
                }
            }
        }
    }
}
