package org.ibid.citations.quotation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ibid.citations.Sentences;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.contracts.TextBuilder;

/** An invented article with the attributions that a reader would mark in it. */
record Passage(String name, String language, String content, List<Expected> expected) {

    /**
     * One attribution.
     *
     * @param cue null where there is none
     */
    record Expected(String kind, String speaker, String cue, int start, int end) {}

    static List<Passage> all(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Passage.class.getResource(folder).toURI()))) {
            return files.sorted().map(Passage::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The article as paragraphs. */
    Text text() {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < content.length()) {
            int end = content.indexOf("\n\n", start);
            end = end < 0 ? content.length() : end;
            blocks.add(new Block(Block.Kind.PARAGRAPH, start, end));
            start = end + 2;
        }
        return Sentences.in(TextBuilder.builder()
                .language(language)
                .content(content)
                .blocks(blocks)
                .build());
    }

    private static Passage read(Path file) {
        try {
            String all = Files.readString(file);
            String language = all.substring("language ".length(), all.indexOf('\n'));
            int rule = all.indexOf("\n===\n");
            String content = all.substring(all.indexOf('\n') + 1, rule);
            List<Expected> expected = all.substring(rule + 5)
                    .lines()
                    .map(line -> expected(line, content, file))
                    .toList();
            return new Passage(file.getFileName().toString(), language, content, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Expected expected(String line, String content, Path file) {
        String[] parts = line.split(" \\| ");
        String[] ends = parts[3].split(" ~ ");
        int start = content.indexOf(ends[0]);
        int end = content.indexOf(ends[ends.length - 1], start) + ends[ends.length - 1].length();
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(file + ": not in the text: " + parts[3]);
        }
        return new Expected(parts[0], parts[1], parts[2].equals("-") ? null : parts[2], start, end);
    }
}
