package org.ibid.normalizer.bibtex;

import java.util.ArrayList;
import java.util.List;

/**
 * A name in the four parts that BibTeX knows, each LaTeX; empty where it has none.
 *
 * @param last of a name that stands whole in braces, which is an institution's, all of it
 */
public record BibName(String first, String von, String last, String jr, boolean isBody) {

    /** Whether it stands for those who are not named. */
    public boolean isOthers() {
        return last.equals("others") && first.isEmpty();
    }

    /** In the order in which it is spoken. */
    public String spoken() {
        StringBuilder name = new StringBuilder(first);
        name.append(first.isEmpty() || von.isEmpty() ? "" : " ").append(von);
        name.append(name.isEmpty() ? "" : " ").append(last);
        return name.append(jr.isEmpty() ? "" : ", " + jr).toString();
    }

    /** Of a field: {@code Reed, Ann and Bo de Vale and {Harbour Board}}. */
    public static List<BibName> list(String field) {
        List<BibName> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : parts(field, true)) {
            if (word.equalsIgnoreCase("and")) {
                add(names, name.toString());
                name.setLength(0);
            } else {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        add(names, name.toString());
        return names;
    }

    private static void add(List<BibName> names, String written) {
        String name = written.strip();
        if (name.isEmpty()) {
            return;
        }
        List<String> pieces = parts(name, false);
        List<String> lead = parts(pieces.getFirst(), true);
        if (pieces.size() == 1) {
            names.add(unparted(lead));
            return;
        }
        int von = 0;
        while (von < lead.size() - 1 && isSmall(lead.get(von))) {
            von++;
        }
        String jr = pieces.size() > 2 ? pieces.get(1).strip() : "";
        names.add(
                new BibName(pieces.getLast().strip(), joined(lead, 0, von), joined(lead, von, lead.size()), jr, false));
    }

    /** {@code Ann van der Vale}: what is small stands between the first names and the last. */
    private static BibName unparted(List<String> words) {
        int end = words.size() - 1;
        if (end == 0) {
            String only = words.getFirst();
            return new BibName("", "", only, "", only.startsWith("{") && !only.startsWith("{\\"));
        }
        int from = 0;
        while (from < end && !isSmall(words.get(from))) {
            from++;
        }
        int to = end;
        while (to > from && !isSmall(words.get(to - 1))) {
            to--;
        }
        return from == end
                ? new BibName(joined(words, 0, end), "", words.get(end), "", false)
                : new BibName(
                        joined(words, 0, from), joined(words, from, to), joined(words, to, words.size()), "", false);
    }

    /** By white space, or else by commas, that no brace holds. */
    private static List<String> parts(String text, boolean atBlanks) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            boolean isBetween = atBlanks ? Character.isWhitespace(c) || c == '~' : c == ',';
            if (i == text.length() || depth <= 0 && isBetween) {
                if (i > start && !text.substring(start, i).isBlank()) {
                    parts.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return parts.isEmpty() ? List.of(text) : parts;
    }

    private static String joined(List<String> words, int from, int to) {
        return String.join(" ", words.subList(from, to));
    }

    private static boolean isSmall(String word) {
        boolean special = word.startsWith("{\\");
        for (int i = special ? 2 : 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '{' && !special) {
                return false;
            }
            if (Character.isLetter(c)) {
                return Character.isLowerCase(c);
            }
        }
        return false;
    }
}
