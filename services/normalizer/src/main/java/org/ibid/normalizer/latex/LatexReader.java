package org.ibid.normalizer.latex;

import java.util.List;
import java.util.Set;
import org.ibid.normalizer.media.DocumentFailure;
import org.jspecify.annotations.Nullable;

/** Walks over a source once and writes what it prints as HTML. */
final class LatexReader {

    private final Input input;
    private final Output output = new Output();
    private final Macros macros;
    private final Citing citing;
    private final Files files;
    private final Commands commands;
    private final boolean german;

    /** @param list of works, to be printed where the source prints those of its databases */
    LatexReader(String source, Bibliography bibliography, boolean raised, String list) {
        input = new Input(source);
        macros = new Macros(input);
        citing = new Citing(input, bibliography, raised);
        files = new Files(input, list);
        commands = new Commands(input, output, macros, citing, Labels.of(source), files);
        german = source.contains("ngerman") || source.contains("[german]");
        commands.preamble(source.contains("\\begin{document}"));
    }

    /** Once. */
    String html() throws DocumentFailure {
        output.html("<p>");
        for (int c = input.peek(); c != Input.END; c = input.peek()) {
            if (c == '%') {
                input.comment();
                continue;
            }
            if (c == '\n' && input.isBlankLine()) {
                input.skipBlank();
                paragraph();
                continue;
            }
            input.next();
            switch (c) {
                case '\\' -> commands.run(input.name());
                case '{' -> output.openGroup("");
                case '}' -> output.closeGroup();
                case '$' -> formula(input.take("$") ? "$$" : "$");
                default -> print(c);
            }
        }
        return commands.isPreamble() ? "" : output.all() + commands.notes();
    }

    FrontMatter front() {
        return commands.front();
    }

    /** The names of files that are not read. */
    Set<String> unread() {
        return files.unread();
    }

    /** What the databases hold that the source brings and names. */
    List<String> databases() {
        return files.databases();
    }

    /** Keys in the order in which they are cited. */
    Set<String> cited() {
        return citing.cited();
    }

    boolean isExhausted() {
        return macros.isExhausted();
    }

    private void paragraph() {
        if (!commands.isPreamble()) {
            output.html(Environments.isTable(output) ? " " : "<p>");
        }
    }

    private void formula(String end) {
        String inside = input.formula(end);
        if (commands.isPreamble()) {
            return;
        }
        String number = raisedNumber(inside);
        if (number != null) {
            output.html("<sup>" + number + "</sup>");
        } else {
            output.text(end + inside);
        }
    }

    /** {@code ^{3}} and nothing else is a mark that somebody raised by hand. */
    private static @Nullable String raisedNumber(String formula) {
        String bare = formula.replace("$", "").strip();
        if (!bare.startsWith("^") || bare.length() > 40) {
            return null;
        }
        String number = bare.substring(1).replace("{", "").replace("}", "").strip();
        return number.matches("[\\[(]?\\d[\\d,\\s-]*[\\])]?") ? number : null;
    }

    private void print(int c) {
        if (commands.isPreamble()) {
            return;
        }
        switch (c) {
            case '~' -> output.html(" ");
            case '-' -> output.html(input.take("--") ? "—" : input.take("-") ? "–" : "-");
            case '`' -> output.html(input.take("`") ? "“" : "‘");
            case '\'' -> output.html(input.take("'") ? "”" : "’");
            case '?', '!' -> output.html(input.take("`") ? c == '?' ? "¿" : "¡" : String.valueOf((char) c));
            case '"' -> output.html(german ? shorthand() : "\"");
            case '&' -> output.html(Environments.isTable(output) ? "</td><td>" : "&amp;");
            default -> output.text(c);
        }
    }

    /** What babel makes of a straight quotation mark in German. */
    private String shorthand() {
        int c = input.peek();
        String printed = switch (c) {
            case '`' -> "„";
            case '\'' -> "“";
            case 'a' -> "ä";
            case 'o' -> "ö";
            case 'u' -> "ü";
            case 'A' -> "Ä";
            case 'O' -> "Ö";
            case 'U' -> "Ü";
            case 's' -> "ß";
            case '=', '~' -> "-";
            case '-', '|' -> "";
            default -> null;
        };
        if (printed == null) {
            return "\"";
        }
        input.next();
        return printed;
    }
}
