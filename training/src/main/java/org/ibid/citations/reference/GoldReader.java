package org.ibid.citations.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.contracts.ContractJson;

/**
 * Reads labelled reference strings, one JSON object a line: {@code segments} in order (AnyStyle's labels) or {@code fields}
 * (GROBID's), which are found again in the string, in the order they are listed.
 */
final class GoldReader {
    private GoldReader() {}

    static List<TrainingExample> read(Path file) throws IOException {
        List<TrainingExample> examples = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                examples.add(example(ContractJson.MAPPER.readTree(line)));
            }
        }
        return examples;
    }

    private static TrainingExample example(JsonNode node) {
        String raw = node.get("raw").asText();
        byte[] characters = new byte[raw.length()];
        if (node.has("segments")) {
            segments(raw, node.get("segments"), characters);
        } else {
            fields(raw, node.get("fields"), characters);
        }
        Tokens tokens = new Tokens(raw);
        byte[] labels = new byte[tokens.count];
        for (int i = 0; i < tokens.count; i++) {
            labels[i] = characters[tokens.start[i]];
        }
        LabelConventions.apply(tokens, labels);
        return new TrainingExample(node.get("id").asText(), raw, labels);
    }

    private static void segments(String raw, JsonNode segments, byte[] characters) {
        int at = 0;
        for (JsonNode segment : segments) {
            String text = segment.get(1).asText();
            byte label =
                    LabelConventions.anystyle(segment.get(0).asText(), text).index();
            for (int i = 0; i < text.length(); i++) {
                if (Character.isWhitespace(text.charAt(i))) {
                    continue;
                }
                while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
                    at++;
                }
                if (at < raw.length()) {
                    characters[at++] = label;
                }
            }
        }
    }

    private record Part(String text, byte label) {}

    private static void fields(String raw, JsonNode fields, byte[] characters) {
        List<Part> parts = new ArrayList<>();
        boolean titled = fields.has("title");
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            for (JsonNode value : field.getValue()) {
                String text = value.asText();
                byte label =
                        LabelConventions.grobid(field.getKey(), text, titled).index();
                parts.add(new Part(text, label));
            }
        }
        int[] ends = new int[parts.size()];
        Arrays.fill(ends, -1);
        boolean[] taken = new boolean[raw.length()];
        place(raw, parts, ends, taken, characters, 8, Integer.MAX_VALUE);
        place(raw, parts, ends, taken, characters, 1, 8);
    }

    private static void place(
            String raw, List<Part> parts, int[] ends, boolean[] taken, byte[] characters, int shortest, int limit) {
        int previous = 0;
        for (int p = 0; p < parts.size(); p++) {
            String text = parts.get(p).text();
            if (text.length() >= shortest && text.length() < limit) {
                int at = find(raw, text, previous, taken);
                at = at < 0 ? find(raw, text, 0, taken) : at;
                if (at >= 0) {
                    Arrays.fill(taken, at, at + text.length(), true);
                    Arrays.fill(characters, at, at + text.length(), parts.get(p).label());
                    ends[p] = at + text.length();
                }
            }
            previous = ends[p] >= 0 ? ends[p] : previous;
        }
    }

    private static int find(String raw, String text, int from, boolean[] taken) {
        int at = raw.indexOf(text, from);
        while (at >= 0) {
            int end = at + text.length();
            boolean free = true;
            for (int i = at; i < end && free; i++) {
                free = !taken[i];
            }
            boolean edges = isEdge(raw, at) && isEdge(raw, end);
            if (free && (edges || text.length() > 5)) {
                return at;
            }
            at = raw.indexOf(text, at + 1);
        }
        return -1;
    }

    private static boolean isEdge(String raw, int at) {
        if (at == 0 || at == raw.length()) {
            return true;
        }
        char before = raw.charAt(at - 1);
        char after = raw.charAt(at);
        if (!Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(after)) {
            return true;
        }
        return Character.isDigit(before) != Character.isDigit(after);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
