package org.ibid.wording;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one form of the files that hold words: UTF-8, {@code #} begins a comment line, {@code [name]} or {@code [name language]} a
 * section, and each line below it holds words parted by spaces, or phrases parted by {@code |}. Words are in lower case. A line
 * {@code @months de} stands for the names of the months in a language, {@code @months-short en} for their abbreviations ({@link
 * Months}).
 */
public final class WordFile {

    /**
     * @param language BCP 47, or empty where the words are those of every language
     * @param lines without blank ones
     */
    public record Section(String name, String language, List<String> lines) {

        public Section {
            lines = List.copyOf(lines);
        }

        /** The words of all lines. */
        public Stream<String> words() {
            return lines.stream().flatMap(line -> Stream.of(line.split("\\s+", -1)));
        }

        /** The phrases of all lines. */
        public Stream<String> phrases() {
            return lines.stream()
                    .flatMap(line -> Stream.of(line.split("\\|", -1)))
                    .map(String::strip);
        }
    }

    private WordFile() {}

    /**
     * The sections in order; words before the first of them are in one without a name.
     *
     * @param beside the class in whose package the file lies
     * @throws UncheckedIOException if there is no such file
     */
    public static List<Section> read(Class<?> beside, String file) {
        List<Section> sections = new ArrayList<>();
        String header = "";
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = open(beside, file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    add(sections, header, lines);
                    header = line.substring(1, line.indexOf(']'));
                    lines = new ArrayList<>();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.startsWith("@") ? listed(line.strip()) : line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add(sections, header, lines);
        return sections;
    }

    /**
     * The words of all sections of a name.
     *
     * @throws IllegalArgumentException if the file has none
     */
    public static Set<String> words(Class<?> beside, String file, String name) {
        return named(beside, file, name).flatMap(Section::words).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The phrases of all sections of a name, in order.
     *
     * @throws IllegalArgumentException if the file has none
     */
    public static List<String> phrases(Class<?> beside, String file, String name) {
        return named(beside, file, name).flatMap(Section::phrases).toList();
    }

    /**
     * The lines of all sections of a name, in order: for phrases that hold a {@code |} themselves.
     *
     * @throws IllegalArgumentException if the file has none
     */
    public static List<String> lines(Class<?> beside, String file, String name) {
        return named(beside, file, name)
                .flatMap(section -> section.lines().stream())
                .toList();
    }

    private static Stream<Section> named(Class<?> beside, String file, String name) {
        List<Section> sections = read(beside, file).stream()
                .filter(section -> section.name().equals(name))
                .toList();
        if (sections.isEmpty()) {
            throw new IllegalArgumentException("no section " + name + " in " + file);
        }
        return sections.stream();
    }

    /** The words of each section by its name. */
    public static Map<String, Set<String>> sets(Class<?> beside, String file) {
        return read(beside, file).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Section::name, section -> section.words().collect(Collectors.toUnmodifiableSet())));
    }

    private static BufferedReader open(Class<?> beside, String file) throws IOException {
        InputStream bytes = beside.getResourceAsStream(file);
        if (bytes == null) {
            throw new FileNotFoundException(file + " beside " + beside.getName());
        }
        return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    private static String listed(String line) {
        String[] words = line.split(" ", -1);
        Set<String> months = switch (words[0]) {
            case "@months" -> Months.names(words[1]);
            case "@months-short" -> Months.abbreviations(words[1]);
            default -> throw new IllegalArgumentException("no such list: " + line);
        };
        return String.join(" ", months);
    }

    private static void add(List<Section> sections, String header, List<String> lines) {
        if (header.isEmpty() && lines.isEmpty()) {
            return;
        }
        int space = header.indexOf(' ');
        String name = space < 0 ? header : header.substring(0, space);
        sections.add(new Section(name, space < 0 ? "" : header.substring(space + 1), lines));
    }
}
