package org.ibid.enrichment.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ibid.contracts.Block;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;

/** Invented texts whose names are marked; {@code marked.txt} tells how. */
final class MarkedTexts {

    private static final Pattern NAME = Pattern.compile("\\[([^\\]|]+)\\|(\\w)]");
    private static final String TYPES = "polw";

    /** @param others names that are none of the types: what overlaps them counts neither way */
    record Marked(Text text, Set<Name> names, List<Name> others) {}

    record Name(int start, int end, Entity.Type type) implements Span {}

    private MarkedTexts() {}

    static List<Marked> read() {
        List<Marked> texts = new ArrayList<>();
        String language = "";
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(MarkedTexts.class.getResourceAsStream("marked.txt"), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("==")) {
                    add(texts, language, lines);
                    language = line.substring(3);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(texts, language, lines);
        return texts;
    }

    private static void add(List<Marked> texts, String language, List<String> lines) {
        if (!lines.isEmpty()) {
            texts.add(marked(language, lines));
            lines.clear();
        }
    }

    /** @param lines a paragraph each */
    static Marked marked(String language, List<String> lines) {
        StringBuilder content = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        Set<Name> names = new HashSet<>();
        List<Name> others = new ArrayList<>();
        for (String line : lines) {
            int start = content.length();
            Matcher name = NAME.matcher(line);
            int at = 0;
            while (name.find()) {
                content.append(line, at, name.start());
                int type = TYPES.indexOf(name.group(2));
                int from = content.length();
                content.append(name.group(1));
                if (type < 0) {
                    others.add(new Name(from, content.length(), Entity.Type.WORK));
                } else {
                    names.add(new Name(from, content.length(), Entity.Type.values()[type]));
                }
                at = name.end();
            }
            content.append(line.substring(at));
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, content.length()));
            content.append("\n\n");
        }
        Text text = TextBuilder.builder()
                .language(language)
                .content(content.toString())
                .blocks(blocks)
                .build();
        return new Marked(text, names, others);
    }
}
