package org.ibid.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ibid.normalizer.Normalization.Normalized;
import org.ibid.normalizer.Normalization.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged, hostile and enormous documents end as a text or as a reason, never as an exception. */
class BrokenDocumentsTest {

    private static final int MUTATIONS = 50;

    private final Normalizer normalizer = new Normalizer();

    @ParameterizedTest
    @MethodSource("org.ibid.normalizer.GoldenDocumentsTest#documents")
    void survivesDamage(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        Random random = new Random(42);
        for (int i = 0; i < MUTATIONS; i++) {
            Source source = new Source(
                    damaged(bytes, random), null, null, "https://gazette.example/" + input.getFileName(), null);
            Normalization result = normalizer.normalize(source);
            if (result instanceof Unreadable(String code, String message)) {
                assertThat(code).as(message).isIn("empty", "needs-scripts", "unsupported-media-type");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.ibid.normalizer.GoldenDocumentsTest#documents")
    void survivesTagsThatAreLostDoubledOrMoved(Path input) throws IOException {
        List<String> parts = List.of(Files.readString(input).split("(?=<)|(?<=>)", -1));
        Random random = new Random(7);
        for (int i = 0; i < MUTATIONS; i++) {
            List<String> mixed = new ArrayList<>(parts);
            for (int change = 0; change < 1 + random.nextInt(6); change++) {
                int at = random.nextInt(mixed.size());
                switch (random.nextInt(3)) {
                    case 0 -> mixed.remove(at);
                    case 1 -> mixed.add(random.nextInt(mixed.size()), mixed.get(at));
                    default -> Collections.swap(mixed, at, random.nextInt(mixed.size()));
                }
                if (mixed.isEmpty()) {
                    mixed.addAll(parts);
                }
            }
            byte[] bytes = String.join("", mixed).getBytes(StandardCharsets.UTF_8);
            Source source = new Source(bytes, null, null, "https://gazette.example/" + input.getFileName(), null);
            if (normalizer.normalize(source) instanceof Unreadable(String code, String message)) {
                assertThat(code).as(message).isIn("empty", "needs-scripts", "unsupported-media-type");
            }
        }
    }

    @Test
    void saysWhyThereIsNoText() {
        assertThat(code(new byte[0], null)).isEqualTo("empty");
        assertThat(code("<p></p>".getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo("empty");
        assertThat(code("GIF89a".getBytes(StandardCharsets.UTF_8), "image/gif")).isEqualTo("unsupported-media-type");
        assertThat(code("a line of words\n".repeat(300_000).getBytes(StandardCharsets.UTF_8), "text/plain"))
                .isEqualTo("text-too-large");
    }

    @Test
    void readsElementsNestedAHundredThousandDeep() {
        assertRead("<div>".repeat(100_000) + "The ferry left on a grey morning.");
        assertRead("<ul><li>x".repeat(50_000));
    }

    @Test
    void readsAHundredThousandLinksAndAnchors() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            page.append("<a id=n").append(i).append(" href=#n").append(i / 2).append(">word</a> ");
        }
        assertRead(page.toString());
    }

    private void assertRead(String html) {
        Source source = new Source(html.getBytes(StandardCharsets.UTF_8), "text/html", null, null, null);
        assertThat(normalizer.normalize(source)).isInstanceOf(Normalized.class);
    }

    private String code(byte[] bytes, String type) {
        return ((Unreadable) normalizer.normalize(new Source(bytes, type, null, null, null))).code();
    }

    /** Cuts, doubles, swaps or overwrites a stretch. */
    private static byte[] damaged(byte[] bytes, Random random) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int from = random.nextInt(copy.length);
            int length = Math.min(copy.length - from, 1 + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> Arrays.fill(copy, from, from + length, (byte) "<>&\"'[]()#".charAt(random.nextInt(10)));
                case 1 -> copy[from] = (byte) random.nextInt(256);
                case 2 -> copy = Arrays.copyOf(copy, Math.max(1, from));
                default ->
                    System.arraycopy(
                            bytes,
                            random.nextInt(bytes.length - Math.min(length, bytes.length) + 1),
                            copy,
                            from,
                            Math.min(length, Math.min(bytes.length, copy.length - from)));
            }
        }
        return copy;
    }

    @Test
    void anEmptyShellIsToldFromAPageThatIsEmpty() {
        String shell = "<html><head><title>Courier</title></head><body><div id=app></div><SCRIPT src=/app.js></script>";
        assertThat(code(shell.getBytes(StandardCharsets.UTF_8), "text/html")).isEqualTo("needs-scripts");
        assertThat(code("<html><body><div></div>".getBytes(StandardCharsets.UTF_8), "text/html"))
                .isEqualTo("empty");
    }
}
