package org.ibid.enrichment.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.ibid.contracts.ContractJson;
import org.ibid.nlp4j.MarkedName;
import org.ibid.nlp4j.SentenceNames;

/**
 * Lets NLP4J mark the names in English pages, to learn from: {@code TeachNames OUT.jsonl.gz DOCUMENTS.jsonl...}, where the documents are
 * what {@code ibid extract} prints. Needs nlp4j-english on the class path (profile {@code entities}).
 */
public final class TeachNames {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;
    private final SentenceNames teacher = new SentenceNames();

    private TeachNames() {}

    public static void main(String[] args) throws IOException {
        TeachNames teacher = new TeachNames();
        int count = 0;
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[0]))), StandardCharsets.UTF_8))) {
            for (int i = 1; i < args.length; i++) {
                for (String line : Files.readAllLines(Path.of(args[i]))) {
                    JsonNode document = ContractJson.MAPPER.readTree(line);
                    if (document.has("text")
                            && document.path("language").asText().startsWith("en")) {
                        out.write(ContractJson.MAPPER.writeValueAsString(
                                        teacher.marked("taught-" + count++, document.get("text")))
                                + "\n");
                    }
                }
            }
        }
    }

    private ObjectNode marked(String id, JsonNode text) {
        String content = text.get("content").asText();
        ObjectNode marked = ContractJson.MAPPER.createObjectNode().put("id", id).put("lang", "en");
        ArrayNode paragraphs = marked.putArray("paragraphs");
        for (JsonNode place : text.get("sentences")) {
            String sentence = content.substring(
                            place.get("start").asInt(), place.get("end").asInt())
                    .replace('\n', ' ');
            if (sentence.length() >= SHORTEST && sentence.length() <= LONGEST) {
                ArrayNode names = paragraphs.addObject().put("text", sentence).putArray("entities");
                for (MarkedName name : teacher.of(sentence)) {
                    names.addArray().add(name.start()).add(name.end()).add(type(name));
                }
            }
        }
        return marked;
    }

    private static String type(MarkedName name) {
        return name.type().map(type -> type.name().toLowerCase(Locale.ROOT)).orElse("other");
    }
}
