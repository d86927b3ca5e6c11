package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ibid.citations.reference.NameStyle.Person;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a work again in what a citation style printed of it, and so the field of every word. The longest values are
 * looked for first, so that a journal's name within a title is the title's; what could be two fields makes no example.
 */
final class WorkLabels {
    private static final byte NONE = Field.OTHER.index();
    private static final int LONG = 3;
    private static final int NEAR = 4;
    private static final List<List<String>> ET_AL = Arrays.stream(
                    Vocabulary.beside("work-labels.txt").of("et-al"))
            .map(words -> List.of(words.split(" ", -1)))
            .toList();

    private final CslWork work;
    private final Tokens tokens;
    private final String[] words;
    private final byte[] labels;
    private boolean ambiguous;

    private WorkLabels(CslWork work, String raw) {
        this.work = work;
        tokens = new Tokens(raw);
        words = new String[tokens.count];
        for (int i = 0; i < words.length; i++) {
            words[i] = lower(tokens.word(i));
        }
        labels = new byte[words.length];
    }

    /** Null where a value's place isn't certain or next to nothing of the work is printed. */
    static @Nullable TrainingExample label(CslWork work, String raw, String id) {
        WorkLabels labels = new WorkLabels(work, raw);
        labels.label();
        boolean printed = labels.has(Field.TITLE) || labels.has(Field.AUTHOR) && labels.has(Field.DATE);
        return labels.ambiguous || !printed ? null : new TrainingExample(id, raw, labels.labels);
    }

    private record Value(String variable, List<String> words) {}

    private void label() {
        identifiers();
        List<Value> values = new ArrayList<>();
        work.texts().forEach((variable, text) -> values.add(new Value(variable, words(text))));
        values.sort(Comparator.comparing(value -> -value.words.size()));
        for (Value value : values) {
            if (value.words.size() >= LONG) {
                text(value);
            }
        }
        work.names().forEach(this::names);
        for (Value value : values) {
            if (value.words.size() < LONG) {
                text(value);
            }
        }
        ambiguous |= !has(Field.URL)
                && work.texts().containsKey("URL")
                && tokens.raw.contains("://")
                && !has(Field.IDENTIFIER);
        date("issued", Field.DATE);
        date("accessed", Field.ACCESSED);
        access();
    }

    private void identifiers() {
        String doi = lower(work.texts().getOrDefault("DOI", "10./"));
        String url = lower(work.texts().getOrDefault("URL", "://"));
        for (int i = 0; i < words.length; i++) {
            if (words[i].contains(doi)) {
                labels[i] = Field.IDENTIFIER.index();
                if (i > 0 && words[i - 1].equals("doi")) {
                    labels[i - 1] = Field.IDENTIFIER.index();
                }
            } else if (words[i].length() > 4
                    && (words[i].startsWith(url)
                            || url.startsWith(words[i])
                                    && url.length() > 3
                                    && Shapes.LINK == Shapes.of(tokens.raw, tokens.start[i], tokens.end[i]))) {
                labels[i] = Field.URL.index();
            }
        }
    }

    private void text(Value value) {
        if (value.variable.equals("DOI") || value.variable.equals("URL") || value.words.isEmpty()) {
            return;
        }
        if (value.variable.equals("page")) {
            pages(value.words);
            return;
        }
        int at = find(value.words, 0);
        if (at < 0) {
            return;
        }
        Field field = field(value.variable);
        int end = at + value.words.size();
        boolean again = find(value.words, at + 1) >= 0;
        ambiguous |= again && value.words.size() < LONG;
        Arrays.fill(labels, at, end, field.index());
        if (field == Field.EDITION) {
            edition(at, end);
        }
    }

    private Field field(String variable) {
        boolean deposited = List.of("dataset", "article").contains(work.type());
        boolean collected =
                List.of("chapter", "paper-conference", "entry-encyclopedia").contains(work.type());
        return switch (variable) {
            case "title" -> Field.TITLE;
            case "container-title" -> collected ? Field.BOOK : Field.JOURNAL;
            case "publisher" -> deposited ? Field.JOURNAL : Field.PUBLISHER;
            case "publisher-place" -> Field.PLACE;
            case "collection-title" -> Field.SERIES;
            case "volume", "collection-number" -> Field.VOLUME;
            case "issue" -> Field.ISSUE;
            case "number" -> Field.NUMBER;
            case "genre", "medium" -> Field.GENRE;
            case "edition" -> Field.EDITION;
            case "ISBN", "ISSN", "PMID" -> Field.IDENTIFIER;
            default -> Field.OTHER;
        };
    }

    /** {@code 2nd ed}: the words beside the number belong to it. */
    private void edition(int at, int end) {
        for (int i = end; i < Math.min(words.length, end + 2) && labels[i] == NONE; i++) {
            boolean ordinal = i == end && tokens.start[i] == tokens.end[i - 1];
            if (ordinal || Words.is(words[i], Words.EDITION)) {
                labels[i] = Field.EDITION.index();
            }
        }
        if (at > 0 && labels[at - 1] == NONE && Words.is(words[at - 1], Words.EDITION)) {
            labels[at - 1] = Field.EDITION.index();
        }
    }

    /** The first page, and the last however it is shortened. */
    private void pages(List<String> pages) {
        int dash = pages.size() / 2;
        List<String> first = pages.size() % 2 == 0 ? pages.subList(0, dash) : pages;
        int at = find(first, 0);
        if (at < 0) {
            return;
        }
        ambiguous |= find(first, at + 1) >= 0;
        int end = at + first.size();
        while (end < words.length && end < at + pages.size() && labels[end] == NONE && isDashed(end)) {
            end++;
        }
        Arrays.fill(labels, at, end, Field.PAGES.index());
    }

    private boolean isDashed(int i) {
        String gap = tokens.raw.substring(tokens.gapStart(i), tokens.gapEnd(i)).strip();
        return gap.isEmpty() || gap.length() == 1 && "-‐‑–—".contains(gap);
    }

    private void names(String role, List<Person> persons) {
        byte field = switch (role) {
            case "editor" -> Field.EDITOR.index();
            case "translator" -> Field.TRANSLATOR.index();
            default -> Field.AUTHOR.index();
        };
        int previous = -1;
        int first = -1;
        for (Person person : persons) {
            List<String> family = words(person.family());
            List<String> given = person.given() == null ? List.of() : words(person.given());
            int best = -1;
            int bestFrom = 0;
            int bestTo = 0;
            for (int at = find(family, 0); at >= 0; at = find(family, at + 1)) {
                int from = reach(at - 1, -1, given);
                int to = reach(at + family.size(), 1, given);
                int score = at - from + to - at - family.size() + (previous >= 0 && at - previous <= NEAR ? 1 : 0);
                if (score > best) {
                    best = score;
                    bestFrom = from;
                    bestTo = to;
                }
            }
            if (best < 0) {
                continue;
            }
            Arrays.fill(labels, bestFrom, bestTo, field);
            if (previous >= 0 && bestFrom - previous <= NEAR) {
                for (int i = previous; i < bestFrom; i++) {
                    labels[i] = labels[i] == NONE ? field : labels[i];
                }
            }
            first = first < 0 ? bestFrom : first;
            previous = bestTo;
        }
        if (previous >= 0) {
            etAl(previous, field);
        }
    }

    /** The end of the given names or initials that stand beside a family name. */
    private int reach(int start, int step, List<String> given) {
        int i = start;
        int left = given.size() + 1;
        while (i >= 0 && i < words.length && labels[i] == NONE && left-- > 0 && isGiven(words[i], given)) {
            i += step;
        }
        return step < 0 ? i + 1 : i;
    }

    private static boolean isGiven(String word, List<String> given) {
        StringBuilder initials = new StringBuilder();
        for (String name : given) {
            if (name.equals(word) || word.length() == 1 && name.startsWith(word)) {
                return true;
            }
            initials.append(name.charAt(0));
        }
        return word.length() > 1 && initials.toString().startsWith(word)
                || word.length() == 2 && given.size() == 1 && given.getFirst().startsWith(word);
    }

    private void etAl(int at, byte field) {
        for (List<String> phrase : ET_AL) {
            boolean here = at + phrase.size() <= words.length;
            for (int k = 0; here && k < phrase.size(); k++) {
                here = words[at + k].equals(phrase.get(k)) && labels[at + k] == NONE;
            }
            if (here) {
                Arrays.fill(labels, at, at + phrase.size(), field);
                return;
            }
        }
    }

    private void date(String variable, Field field) {
        List<Integer> parts = work.dates().get(variable);
        if (parts == null) {
            return;
        }
        byte label = field.index();
        String year = String.valueOf(parts.getFirst());
        for (int i = 0; i < words.length; i++) {
            boolean same = words[i].equals(year) || words[i].length() == 5 && words[i].startsWith(year);
            if (same && labels[i] == NONE) {
                labels[i] = label;
            }
        }
        if (parts.size() == 1) {
            return;
        }
        for (int round = 0; round < NEAR; round++) {
            for (int i = 0; i < words.length; i++) {
                if (labels[i] == NONE && isPart(words[i], parts) && isBeside(i, label)) {
                    labels[i] = label;
                }
            }
        }
        for (int i = 1; i + 1 < words.length; i++) {
            boolean within = labels[i - 1] == label && labels[i + 1] == label;
            labels[i] = within && labels[i] == NONE ? label : labels[i];
        }
    }

    private boolean isBeside(int i, byte label) {
        for (int k = Math.max(0, i - 2); k <= Math.min(words.length - 1, i + 2); k++) {
            boolean free =
                    k == i || Math.abs(k - i) == 1 || labels[(k + i) / 2] == NONE || labels[(k + i) / 2] == label;
            if (labels[k] == label && free) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPart(String word, List<Integer> parts) {
        if (Words.is(word, Words.MONTH) || "年月日".contains(word)) {
            return true;
        }
        for (int part : parts.subList(1, parts.size())) {
            if (word.equals(String.valueOf(part)) || word.equals("0" + part)) {
                return true;
            }
        }
        return word.equals("th") || word.equals("st") || word.equals("nd") || word.equals("rd");
    }

    /** {@code Retrieved from} before an address or a day is part of how the work was looked up. */
    private void access() {
        for (int i = words.length - 2; i >= 0; i--) {
            boolean before = labels[i + 1] == Field.ACCESSED.index() || labels[i + 1] == Field.URL.index();
            if (before && labels[i] == NONE && Words.is(words[i], Words.ACCESS)) {
                labels[i] = Field.ACCESSED.index();
            }
        }
    }

    /** The first place at or after {@code from} where the words stand and belong to no field yet, or -1. */
    private int find(List<String> wanted, int from) {
        for (int at = from; !wanted.isEmpty() && at + wanted.size() <= words.length; at++) {
            boolean here = true;
            for (int k = 0; here && k < wanted.size(); k++) {
                here = labels[at + k] == NONE && words[at + k].equals(wanted.get(k));
            }
            if (here) {
                return at;
            }
        }
        return -1;
    }

    private boolean has(Field field) {
        for (byte label : labels) {
            if (label == field.index()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        Tokens tokens = new Tokens(text, 0);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.count; i++) {
            words.add(lower(tokens.word(i)));
        }
        return words;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** For reports: the string with the label of each word. */
    static String shown(TrainingExample example) {
        Tokens tokens = new Tokens(example.raw());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tokens.count; i++) {
            out.append(tokens.word(i))
                    .append('/')
                    .append(Field.of(example.fields()[i]))
                    .append(' ');
        }
        return out.toString();
    }
}
