package org.ibid.normalizer.latex;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the author's own commands stand for. Expanded at most so often and so far, so that none that calls itself goes on for ever. */
final class Macros {

    private static final int LONGEST_BODY = 20_000;
    private static final int MOST_EXPANSIONS = 100_000;
    private static final int MOST_CHARACTERS = 4 << 20;

    private record Macro(int arguments, @Nullable String otherwise, String body) {}

    private final Map<String, Macro> macros = new HashMap<>();
    private final Input input;
    private int expansions;
    private int characters;
    private boolean exhausted;

    Macros(Input input) {
        this.input = input;
    }

    /** Behind {@code \newcommand} and its like. */
    void define() {
        String name = input.argument(100).strip();
        String count = input.option();
        String otherwise = input.option();
        put(name, number(count), otherwise, input.argument(LONGEST_BODY));
    }

    /** Behind {@code \def}. */
    void defineByTex() {
        String name = input.argument(100).strip();
        int arguments = 0;
        for (int c = input.peek(); c != '{' && c != Input.END && c != '\n'; c = input.peek()) {
            arguments += c == '#' ? 1 : 0;
            input.next();
        }
        put(name, arguments, null, input.argument(LONGEST_BODY));
    }

    /** Puts what a command stands for before the rest of the input; false if it is nobody's own. */
    boolean expand(String name) {
        Macro macro = macros.get(name);
        if (macro == null) {
            return false;
        }
        String[] values = new String[macro.arguments() + 1];
        for (int i = 1; i < values.length; i++) {
            String option = i == 1 && macro.otherwise() != null ? input.option() : null;
            values[i] = option != null
                    ? option
                    : i == 1 && macro.otherwise() != null ? macro.otherwise() : input.argument(LONGEST_BODY);
        }
        String expansion = filled(macro.body(), values);
        expansions++;
        characters += expansion.length();
        exhausted |= expansions > MOST_EXPANSIONS || characters > MOST_CHARACTERS || !input.push(expansion);
        return true;
    }

    /** Whether commands stand for more than is read. */
    boolean isExhausted() {
        return exhausted;
    }

    private void put(String name, int arguments, @Nullable String otherwise, String body) {
        if (name.startsWith("\\") && name.length() > 1) {
            macros.put(name.substring(1), new Macro(Math.min(9, arguments), otherwise, body));
        }
    }

    private static int number(@Nullable String count) {
        return count != null && count.matches("[1-9]") ? count.charAt(0) - '0' : 0;
    }

    private String filled(String body, String[] values) {
        StringBuilder out = new StringBuilder(body.length());
        for (int i = 0; i < body.length() && out.length() < MOST_CHARACTERS; i++) {
            char c = body.charAt(i);
            int number = c == '#' && i + 1 < body.length() ? body.charAt(i + 1) - '0' : 0;
            if (number > 0 && number < values.length) {
                out.append(values[number]);
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
