package org.ibid.normalizer.asciidoc;

import org.ibid.normalizer.lightweight.Lines;
import org.jspecify.annotations.Nullable;

/** What a line that delimits a block says of the block: it ends with the same line. */
enum Delimiter {
    COMMENT,
    PASSED,
    LITERAL,
    QUOTE,
    TABLE,
    OPEN;

    private static final int SHORTEST = 4;

    /** Null for any other line. */
    static @Nullable Delimiter of(String line) {
        if (line.equals("--")) {
            return OPEN;
        }
        if (line.startsWith("```")) {
            return LITERAL;
        }
        if (line.length() == SHORTEST && line.endsWith("===") && "|,:!".indexOf(line.charAt(0)) >= 0) {
            return TABLE;
        }
        if (line.length() < SHORTEST || !Lines.isRule(line, line.charAt(0), SHORTEST)) {
            return null;
        }
        return switch (line.charAt(0)) {
            case '/' -> COMMENT;
            case '+' -> PASSED;
            case '-', '.' -> LITERAL;
            case '_' -> QUOTE;
            case '=', '*' -> OPEN;
            default -> null;
        };
    }

    /** The line that ends what the line began. */
    static String end(String line) {
        return line.startsWith("```") ? "```" : line;
    }
}
