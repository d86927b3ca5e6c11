package org.ibid.normalizer.markup;

import org.jspecify.annotations.Nullable;

/** A field's code as it is read in DOCX and RTF, and what it links to (ECMA-376 part 1, 17.16.5). */
public final class Field {

    private static final int LONGEST_CODE = 4000;

    private final StringBuilder code = new StringBuilder();
    private boolean shown;

    public void code(String text) {
        if (!shown && code.length() < LONGEST_CODE) {
            code.append(text);
        }
    }

    /** The code is complete; the result follows. */
    public void show() {
        shown = true;
    }

    /** An URL, {@code #bookmark}; none for a field that links nowhere. */
    public @Nullable String target() {
        String instruction = code.toString().strip();
        int space = instruction.indexOf(' ');
        if (space < 0) {
            return null;
        }
        String type = instruction.substring(0, space);
        boolean reference = type.equals("REF") || type.equals("NOTEREF") || type.equals("PAGEREF");
        if (!type.equals("HYPERLINK") && !(reference && instruction.contains("\\h"))) {
            return null;
        }
        String argument = argument(instruction, space + 1);
        boolean bookmark =
                reference || instruction.substring(space + 1).stripLeading().startsWith("\\l");
        return argument.isEmpty() ? null : bookmark ? "#" + argument : argument;
    }

    /** The first word, or what stands between the first quotation marks. */
    private static String argument(String instruction, int from) {
        int quote = instruction.indexOf('"', from);
        if (quote >= 0) {
            int end = instruction.indexOf('"', quote + 1);
            return end < 0 ? "" : instruction.substring(quote + 1, end);
        }
        String rest = instruction.substring(from).strip();
        int end = rest.indexOf(' ');
        return end < 0 ? rest : rest.substring(0, end);
    }
}
