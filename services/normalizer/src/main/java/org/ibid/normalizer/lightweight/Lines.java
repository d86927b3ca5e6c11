package org.ibid.normalizer.lightweight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Lines one after the other, without their ends. */
public final class Lines {

    private final List<String> lines;
    private int at;

    public Lines(List<String> lines) {
        this.lines = lines;
    }

    /** Trailing white space goes, a tab is eight columns wide. */
    public static Lines of(String source) {
        return new Lines(Arrays.stream(source.split("\n", -1))
                .map(line -> expanded(line.stripTrailing()))
                .toList());
    }

    public boolean hasNext() {
        return at < lines.size();
    }

    /** How many were read. */
    public int at() {
        return at;
    }

    /** The next line, left to be read; empty behind the last. */
    public String peek() {
        return peek(0);
    }

    /** The line so many behind the next. */
    public String peek(int ahead) {
        return at + ahead < lines.size() ? lines.get(at + ahead) : "";
    }

    public String next() {
        return lines.get(at++);
    }

    public void skip(int count) {
        at = Math.min(lines.size(), at + count);
    }

    public void skipBlank() {
        while (hasNext() && peek().isEmpty()) {
            at++;
        }
    }

    /** All up to a blank line or one that fits, which stay to be read. */
    public List<String> until(Predicate<String> end) {
        int from = at;
        while (hasNext() && !peek().isEmpty() && !end.test(peek())) {
            at++;
        }
        return lines.subList(from, at);
    }

    /** All up to a line that fits, which is taken too, or to the end. */
    public List<String> upTo(Predicate<String> end) {
        int from = at;
        while (hasNext() && !end.test(peek())) {
            at++;
        }
        List<String> between = lines.subList(from, at);
        skip(1);
        return between;
    }

    /** All that are indented by so much at least, with the blank ones between them, the indentation taken off. */
    public List<String> indented(int least) {
        List<String> block = new ArrayList<>();
        while (hasNext() && (peek().isEmpty() || indent(peek()) >= least)) {
            String line = next();
            block.add(line.isEmpty() ? line : line.substring(least));
        }
        while (!block.isEmpty() && block.getLast().isEmpty()) {
            block.removeLast();
            at--;
        }
        return block;
    }

    /** All that are indented at all, the indentation that they share taken off. */
    public List<String> indented() {
        List<String> block = indented(1);
        int shared = block.stream()
                .filter(line -> !line.isEmpty())
                .mapToInt(Lines::indent)
                .min()
                .orElse(0);
        return block.stream()
                .map(line -> line.isEmpty() ? line : line.substring(shared))
                .toList();
    }

    public static int indent(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }

    /** Whether it is nothing but one character, so many times at least. */
    public static boolean isRule(String line, char mark, int least) {
        return line.length() >= least && line.chars().allMatch(c -> c == mark);
    }

    private static String expanded(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder spaces = new StringBuilder(line.length() + 8);
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                spaces.repeat(' ', 8 - spaces.length() % 8);
            } else {
                spaces.append(line.charAt(i));
            }
        }
        return spaces.toString();
    }
}
