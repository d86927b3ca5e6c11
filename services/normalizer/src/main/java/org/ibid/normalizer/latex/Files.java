package org.ibid.normalizer.latex;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Files that the source names: those that it brings with it ({@code filecontents}) are read where they are named, once; of others the names. */
final class Files {

    private static final int LONGEST_NAME = 200;

    private final Input input;
    private final Map<String, String> brought = new HashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    Files(Input input) {
        this.input = input;
    }

    /** The names of files that are not read. */
    Set<String> unread() {
        return unread;
    }

    /** @param end what ends the file */
    void bring(String end) {
        input.skipSpace();
        input.option();
        String name = input.argument(LONGEST_NAME).strip();
        brought.putIfAbsent(name, input.upTo(end));
    }

    /** Whether the command names a file; it is read next where the source brought it. */
    boolean isNamed(String command) {
        String ending = switch (command) {
            case "input", "include", "subfile" -> ".tex";
            case "bibliography" -> ".bbl";
            case "addbibresource", "includepdf" -> "";
            default -> null;
        };
        if (ending == null) {
            return false;
        }
        input.skipSpace();
        input.option();
        String name = input.argument(2_000).strip();
        String text = brought.remove(name + ending);
        text = text == null ? brought.remove(name) : text;
        boolean taken = text != null && !name.endsWith(".bib") && input.push(text);
        if (!taken && !name.isEmpty() && name.length() < LONGEST_NAME) {
            unread.add(name);
        }
        return true;
    }
}
