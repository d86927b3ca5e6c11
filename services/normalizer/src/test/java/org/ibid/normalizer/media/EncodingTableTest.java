package org.ibid.normalizer.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How often undeclared bytes are read as they were written, by encoding and length; prints the table that the README quotes. */
class EncodingTableTest {

    private static final int[] LENGTHS = {200, 1_000, 5_000, 20_000};
    private static final int TRIES = 20;

    private record Language(String tag, List<String> charsets, List<String> sentences) {}

    @Test
    void undeclaredBytesAreReadAsTheyWereWritten() throws IOException {
        Map<String, int[]> table = new LinkedHashMap<>();
        for (Language language : languages()) {
            List<String> charsets = new ArrayList<>(language.charsets());
            charsets.addAll(List.of("UTF-16LE", "UTF-16BE"));
            for (String charset : charsets) {
                String row = charset.startsWith("UTF") ? charset : language.tag() + " " + charset;
                int[] right = table.computeIfAbsent(row, none -> new int[LENGTHS.length + 1]);
                for (int i = 0; i < LENGTHS.length; i++) {
                    right[i] += right(language, Charset.forName(charset), LENGTHS[i]);
                }
                right[LENGTHS.length] += 2 * TRIES;
            }
        }
        table.forEach((row, right) -> System.out.println("| " + row + " | "
                + String.join(
                        " | ",
                        Arrays.stream(right, 0, LENGTHS.length)
                                .mapToObj(n -> n + " of " + right[LENGTHS.length])
                                .toList())
                + " |"));
        table.forEach(
                (row, right) -> assertThat(right[1]).as(row).isGreaterThanOrEqualTo(right[LENGTHS.length] * 19 / 20));
    }

    /** Of as many texts as pages. */
    private static int right(Language language, Charset charset, int length) {
        int right = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            String text = text(language.sentences(), charset, length, new Random(seed));
            String page = "<!DOCTYPE html><html><head><title>Ferry</title></head><body class=\"page\"><p>"
                    + text.replace("\n", "</p>\n<p class=\"text\">") + "</p></body></html>";
            right += Decoding.plain(text.getBytes(charset), null).equals(text) ? 1 : 0;
            right += Decoding.html(page.getBytes(charset), null).equals(page) ? 1 : 0;
        }
        return right;
    }

    private static String text(List<String> sentences, Charset charset, int length, Random random) {
        StringBuilder text = new StringBuilder();
        int bytes = 0;
        List<String> left = new ArrayList<>();
        while (bytes < length) {
            if (left.isEmpty()) {
                left.addAll(sentences);
                Collections.shuffle(left, random);
            }
            String sentence = left.removeLast();
            text.append(text.isEmpty() ? "" : random.nextInt(4) == 0 ? "\n" : " ")
                    .append(sentence);
            bytes += sentence.getBytes(charset).length;
        }
        return text.toString();
    }

    private static List<Language> languages() throws IOException {
        List<Language> languages = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(EncodingTableTest.class.getResourceAsStream("encoding-texts.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    List<String> head =
                            List.of(line.substring(1, line.length() - 1).split(" "));
                    languages.add(new Language(head.getFirst(), head.subList(1, head.size()), new ArrayList<>()));
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    languages.getLast().sentences().add(line);
                }
            }
        }
        return languages;
    }
}
