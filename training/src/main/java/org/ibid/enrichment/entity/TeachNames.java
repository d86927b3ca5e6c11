package org.ibid.enrichment.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.ibid.contracts.ContractJson;

/**
 * Lets NLP4J mark the names in English pages, to learn from: {@code TeachNames OUT.jsonl.gz DOCUMENTS.jsonl...}, where the documents are
 * what {@code ibid extract} prints. Needs nlp4j-english on the class path (profile {@code entities}).
 */
public final class TeachNames {

    private static final int SHORTEST = 15;
    private static final int LONGEST = 600;
    private static final Set<String> NO_PART_BEFORE = Set.of("the", "a", "an", "its", "his", "her", "their", "our");
    private static final Set<String> NO_PART_BEHIND = Set.of("'s", "’s", "'", "’", ",", ".");

    private final NLPDecoder decoder;

    private TeachNames(NLPDecoder decoder) {
        this.decoder = decoder;
    }

    public static void main(String[] args) throws IOException {
        TeachNames teacher;
        try (InputStream configuration = TeachNames.class.getResourceAsStream("nlp4j.xml")) {
            teacher = new TeachNames(new NLPDecoder(configuration));
        }
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
                mark(decoder.decode(sentence), names);
            }
        }
        return marked;
    }

    /** @param nodes the first stands for the root, not for a word */
    private static void mark(NLPNode[] nodes, ArrayNode names) {
        for (int i = 1; i < nodes.length; i++) {
            String tag = nodes[i].getNamedEntityTag();
            if (!tag.startsWith("B-") && !tag.startsWith("U-")) {
                continue;
            }
            int first = i;
            while (tag.startsWith("B-") && i + 1 < nodes.length && isContinued(nodes[i + 1])) {
                i++;
            }
            String type = type(tag.substring(2));
            int last = i;
            while (first <= last && NO_PART_BEFORE.contains(nodes[first].getWordFormLowercase())) {
                first++;
            }
            while (last >= first && NO_PART_BEHIND.contains(nodes[last].getWordForm())) {
                last--;
            }
            if (!type.isEmpty() && first <= last) {
                names.addArray()
                        .add(nodes[first].getStartOffset())
                        .add(nodes[last].getEndOffset())
                        .add(type);
            }
        }
    }

    private static boolean isContinued(NLPNode node) {
        return node.getNamedEntityTag().startsWith("I-")
                || node.getNamedEntityTag().startsWith("L-");
    }

    /** Of the OntoNotes types; empty for those of numbers and times. */
    private static String type(String tag) {
        return switch (tag) {
            case "PERSON" -> "person";
            case "ORG" -> "organization";
            case "GPE", "LOC", "FAC" -> "place";
            case "WORK_OF_ART" -> "work";
            case "NORP", "EVENT", "PRODUCT", "LAW", "LANGUAGE" -> "other";
            default -> "";
        };
    }
}
