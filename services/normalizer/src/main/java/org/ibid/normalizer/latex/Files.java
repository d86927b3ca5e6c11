package org.ibid.normalizer.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that the source names: those that it brings with it ({@code filecontents}) are read where they are named, once; of others the
 * names. Of databases ({@code .bib}) the list that was made of them stands where they are printed.
 */
final class Files {

    private static final int LONGEST_NAME = 200;

    private final Input input;
    private final Map<String, String> brought = new HashMap<>();
    private final List<String> databases = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private String list;

    /** @param list LaTeX, printed once */
    Files(Input input, String list) {
        this.input = input;
        this.list = list;
    }

    /** The names of files that are not read. */
    Set<String> unread() {
        return unread;
    }

    /** What the databases hold that the source brings and names. */
    List<String> databases() {
        return databases;
    }

    /** @param end what ends the file */
    void bring(String end) {
        input.skipSpace();
        input.option();
        String name = input.argument(LONGEST_NAME).strip();
        brought.putIfAbsent(name, input.upTo(end));
    }

    /**
     * Whether the command names a file; it is read next where the source brought it.
     *
     * @param printing whether what is read is printed
     */
    boolean isNamed(String command, boolean printing) {
        switch (command) {
            case "input", "include", "subfile" -> read(name(), ".tex");
            case "includepdf" -> read(name(), "");
            case "addbibresource", "addglobalbib" -> database(name());
            case "printbibliography" -> {
                input.skipSpace();
                input.option();
                print();
            }
            case "bibliography" -> {
                String names = name();
                if (brought.containsKey(names + ".bbl")) {
                    read(names, ".bbl");
                    break;
                }
                for (String name : names.split(",", -1)) {
                    database(name.strip());
                }
                if (printing) {
                    print();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private String name() {
        input.skipSpace();
        input.option();
        return input.argument(2_000).strip();
    }

    private void read(String name, String ending) {
        String text = brought.remove(name + ending);
        text = text == null ? brought.remove(name) : text;
        if (text == null || !input.push(text)) {
            unread(name);
        }
    }

    private void database(String name) {
        String text = brought.remove(name.endsWith(".bib") ? name : name + ".bib");
        if (text == null) {
            unread(name);
        } else {
            databases.add(text);
        }
    }

    private void print() {
        if (!list.isEmpty() && input.push(list)) {
            list = "";
        }
    }

    private void unread(String name) {
        if (!name.isEmpty() && name.length() < LONGEST_NAME) {
            unread.add(name);
        }
    }
}
