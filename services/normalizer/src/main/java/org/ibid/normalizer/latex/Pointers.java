package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Commands that point at another place of the text: by its number where that is known, else by its label. */
final class Pointers {

    private static final int LONGEST_KEY = 2_000;

    private final Input input;
    private final Output output;
    private final Labels labels;

    Pointers(Input input, Output output, Labels labels) {
        this.input = input;
        this.output = output;
        this.labels = labels;
    }

    static boolean isPointer(String command) {
        return switch (command) {
            case "ref", "eqref", "pageref", "autoref", "cref", "Cref", "nameref", "vref" -> true;
            default -> false;
        };
    }

    void run(String command) {
        input.take("*");
        String keys = input.argument(LONGEST_KEY);
        List<String> printed = new ArrayList<>();
        for (String key : keys.split(",", 50)) {
            Labels.Label label = command.equals("pageref") || command.equals("nameref") ? null : labels.at(key);
            printed.add(label == null ? key.strip() : words(command, label));
        }
        output.text(String.join(", ", printed));
    }

    private static String words(String command, Labels.Label label) {
        String kind = label.kind();
        return switch (command) {
            case "eqref" -> '(' + label.number() + ')';
            case "cref" -> kind + ' ' + label.number();
            case "Cref", "autoref" ->
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1) + ' ' + label.number();
            default -> label.number();
        };
    }
}
