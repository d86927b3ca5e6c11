package org.ibid.enrichment.entity;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Entity;

/** Documents whose names people have marked: {@code {id, lang, paragraphs: [{text, entities: [[start, end, type]]}]}} a line. */
final class GoldNames {

    /** @param set the file's name */
    record Document(String set, String id, String language, List<Paragraph> paragraphs) {}

    record Paragraph(String text, List<Name> names) {}

    /** @param kind as {@link Label} counts them */
    record Name(int start, int end, int kind) {}

    private GoldNames() {}

    static String set(Path file) {
        return file.getFileName().toString().replaceFirst("\\.jsonl\\.gz$", "");
    }

    static List<String> lines(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }

    static List<Document> read(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        String set = set(file);
        for (String line : lines(file)) {
            JsonNode json = ContractJson.MAPPER.readTree(line);
            List<Paragraph> paragraphs = new ArrayList<>();
            for (JsonNode paragraph : json.get("paragraphs")) {
                paragraphs.add(paragraph(paragraph));
            }
            documents.add(
                    new Document(set, json.get("id").asText(), json.get("lang").asText(), paragraphs));
        }
        return documents;
    }

    private static Paragraph paragraph(JsonNode json) {
        List<Name> names = new ArrayList<>();
        for (JsonNode name : json.get("entities")) {
            names.add(new Name(
                    name.get(0).asInt(), name.get(1).asInt(), kind(name.get(2).asText())));
        }
        return new Paragraph(json.get("text").asText(), names);
    }

    private static int kind(String type) {
        return type.equals("other")
                ? Label.KINDS - 1
                : Entity.Type.valueOf(type.toUpperCase(Locale.ROOT)).ordinal();
    }
}
