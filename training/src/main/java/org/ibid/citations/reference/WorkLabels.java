package org.ibid.citations.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the values of a work again in what a citation style printed of it, and so the field of every word. The longest values are
 * looked for first, so that a journal's name within a title is the title's; what could be two fields makes no example.
 */
final class WorkLabels {
    private static final int LONG = 3;

    private final CslWork work;
    private final WorkWords words;
    private final Tokens tokens;
    private boolean ambiguous;

    private WorkLabels(CslWork work, String raw) {
        this.work = work;
        words = new WorkWords(raw);
        tokens = words.tokens;
    }

    /** Null where a value's place isn't certain or next to nothing of the work is printed. */
    static @Nullable TrainingExample label(CslWork work, String raw, String id) {
        WorkLabels labels = new WorkLabels(work, raw);
        labels.label();
        WorkWords words = labels.words;
        boolean printed = words.has(Field.TITLE) || words.has(Field.AUTHOR) && words.has(Field.DATE);
        return labels.ambiguous || !printed ? null : new TrainingExample(id, raw, words.labels());
    }

    private record Value(String variable, List<String> words) {}

    private void label() {
        identifiers();
        List<Value> values = new ArrayList<>();
        work.texts().forEach((variable, text) -> values.add(new Value(variable, WorkWords.of(text))));
        values.sort(Comparator.comparing(value -> -value.words.size()));
        for (Value value : values) {
            if (value.words.size() >= LONG) {
                text(value);
            }
        }
        work.names().forEach(new WorkNames(words)::label);
        for (Value value : values) {
            if (value.words.size() < LONG) {
                text(value);
            }
        }
        ambiguous |= !words.has(Field.URL)
                && work.texts().containsKey("URL")
                && tokens.raw.contains("://")
                && !words.has(Field.IDENTIFIER);
        date("issued", Field.DATE);
        date("accessed", Field.ACCESSED);
        access();
    }

    private void identifiers() {
        String doi = WorkWords.lower(work.texts().getOrDefault("DOI", "10./"));
        String url = WorkWords.lower(work.texts().getOrDefault("URL", "://"));
        for (int i = 0; i < words.count(); i++) {
            String word = words.get(i);
            if (word.contains(doi)) {
                words.label(i, Field.IDENTIFIER);
                if (i > 0 && words.get(i - 1).equals("doi")) {
                    words.label(i - 1, Field.IDENTIFIER);
                }
            } else if (word.length() > 4
                    && (word.startsWith(url)
                            || url.startsWith(word)
                                    && url.length() > 3
                                    && Shapes.LINK == Shapes.of(tokens.raw, tokens.start[i], tokens.end[i]))) {
                words.label(i, Field.URL);
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
        int at = words.find(value.words, 0);
        if (at < 0) {
            return;
        }
        Field field = field(value.variable);
        int end = at + value.words.size();
        boolean again = words.find(value.words, at + 1) >= 0;
        ambiguous |= again && value.words.size() < LONG;
        words.label(at, end, field);
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
        for (int i = end; i < Math.min(words.count(), end + 2) && words.isFree(i); i++) {
            boolean ordinal = i == end && tokens.start[i] == tokens.end[i - 1];
            if (ordinal || Words.is(words.get(i), Words.EDITION)) {
                words.label(i, Field.EDITION);
            }
        }
        if (at > 0 && words.isFree(at - 1) && Words.is(words.get(at - 1), Words.EDITION)) {
            words.label(at - 1, Field.EDITION);
        }
    }

    /** The first page, and the last however it is shortened. */
    private void pages(List<String> pages) {
        int dash = pages.size() / 2;
        List<String> first = pages.size() % 2 == 0 ? pages.subList(0, dash) : pages;
        int at = words.find(first, 0);
        if (at < 0) {
            return;
        }
        ambiguous |= words.find(first, at + 1) >= 0;
        int end = at + first.size();
        while (end < words.count() && end < at + pages.size() && words.isFree(end) && isDashed(end)) {
            end++;
        }
        words.label(at, end, Field.PAGES);
    }

    private boolean isDashed(int i) {
        String gap = tokens.raw.substring(tokens.gapStart(i), tokens.gapEnd(i)).strip();
        return gap.isEmpty() || gap.length() == 1 && "-‐‑–—".contains(gap);
    }

    private void date(String variable, Field field) {
        List<Integer> parts = work.dates().get(variable);
        if (parts != null) {
            new WorkDates(words).label(parts, field);
        }
    }

    /** {@code Retrieved from} before an address or a day is part of how the work was looked up. */
    private void access() {
        for (int i = words.count() - 2; i >= 0; i--) {
            boolean before = words.is(i + 1, Field.ACCESSED) || words.is(i + 1, Field.URL);
            if (before && words.isFree(i) && Words.is(words.get(i), Words.ACCESS)) {
                words.label(i, Field.ACCESSED);
            }
        }
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
