package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ibid.citations.marker.BackReference.Kind;
import org.ibid.contracts.Marker.Style;
import org.ibid.wording.Letters;
import org.ibid.wording.WordFile;

/**
 * Finds {@code ibid.}, {@code op. cit.}, {@code loc. cit.}, {@code supra note 4}, {@code ebd.}, {@code там же} and their
 * likes, which {@code back-references.txt} lists. What they point at depends on what was cited before, so they are resolved later.
 */
final class BackReferenceScanner {

    /** {@code Id. at 5}: only so, for {@code id} is a word of its own elsewhere. */
    private static final String[] ID = {"Id. at ", "Id., at ", "Id. §", "Id., p. ", "Idem, "};

    private static final String QUOTES = "\"“”„«»‘’‚";
    private static final String OPENING = "([（［;；";

    /** By their first two characters in lower case, for most words that begin like a form go on unlike it. */
    private static final Map<Integer, List<Form>> FORMS = new HashMap<>();

    private static final List<Form> NONE = List.of();
    private static final BitSet FIRST = new BitSet();

    static {
        for (WordFile.Section section : WordFile.read(BackReferenceScanner.class, "back-references.txt")) {
            boolean apart = section.name().endsWith("-apart");
            Kind kind = Kind.valueOf(section.name().replace("-apart", "").toUpperCase(Locale.ROOT));
            section.phrases().forEach(text -> {
                FIRST.set(Character.toLowerCase(text.charAt(0)));
                FORMS.computeIfAbsent(key(text + ' ', 0), key -> new ArrayList<>())
                        .add(new Form(text, kind, apart));
            });
        }
        FORMS.values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> form.text().length())
                                .reversed()));
    }

    private record Form(String text, Kind kind, boolean apart) {

        boolean isAt(String content, int start) {
            boolean ofCase = text.indexOf('O') >= 0 || apart && kind == Kind.AUTHOR;
            return content.regionMatches(!ofCase, start, text, 0, text.length());
        }
    }

    private final String content;
    private final List<Sighting> found;

    BackReferenceScanner(String content, List<Sighting> found) {
        this.content = content;
        this.found = found;
    }

    void scan(Passage passage) {
        boolean inWord = false;
        for (int i = passage.start(); i < passage.end(); i++) {
            char c = content.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inWord && FIRST.get(Character.toLowerCase(c))) {
                int end = at(passage, i);
                if (end > i) {
                    i = end - 1;
                    letter = false;
                }
            }
            inWord = letter;
        }
    }

    /** Where the back-reference that begins here ends; {@code start} when none does. */
    private int at(Passage passage, int start) {
        for (Form form : start + 1 < passage.end() ? FORMS.getOrDefault(key(content, start), NONE) : NONE) {
            int end = start + form.text().length();
            if (end > passage.end() || !form.isAt(content, start) || form.apart() && !isApart(form, passage, start)) {
                continue;
            }
            boolean whole = end == passage.end()
                    || !Character.isLetterOrDigit(content.charAt(end))
                    || form.kind() == Kind.NOTE && Character.isDigit(content.charAt(end));
            if (whole && add(passage, form.kind(), start, end)) {
                return found.getLast().end();
            }
        }
        for (String id : ID) {
            if (content.startsWith(id, start) && start + id.length() < passage.end()) {
                int end = start + (id.startsWith("Idem") ? 4 : 3);
                add(passage, Kind.PREVIOUS, start, end);
                return end;
            }
        }
        return start;
    }

    private static int key(String text, int at) {
        return Character.toLowerCase(text.charAt(at)) << 16 | Character.toLowerCase(text.charAt(at + 1));
    }

    /** Whether a form that is a word or an abbreviation elsewhere stands where only a back-reference does. */
    private boolean isApart(Form form, Passage passage, int start) {
        return switch (form.kind()) {
            case PREVIOUS -> opens(passage, start, start + form.text().length());
            case NOTE -> passage.isInEntry() && parenthesis(passage, start) < start;
            case AUTHOR ->
                passage.isInEntry()
                        && before(passage, start) == ','
                        && content.lastIndexOf(',', start) == content.indexOf(',', passage.start());
        };
    }

    /** Whether a note or a parenthesis begins here, and a mark parts the word from what follows. */
    private boolean opens(Passage passage, int start, int end) {
        boolean first = passage.isInEntry() && start <= passage.start() + 1
                || start > passage.start() && OPENING.indexOf(before(passage, start)) >= 0;
        return first
                && (end == passage.end()
                        || content.charAt(end - 1) == '.'
                        || !Character.isLetter(content.charAt(end))
                                && (content.charAt(end) != ' '
                                        || end + 1 < passage.end() && !Character.isLetter(content.charAt(end + 1))));
    }

    /** The last character before a place that is no space. */
    private char before(Passage passage, int start) {
        int at = start - 1;
        while (at > passage.start() && Letters.isSpace(content.charAt(at))) {
            at--;
        }
        return content.charAt(at);
    }

    private boolean add(Passage passage, Kind kind, int start, int end) {
        if (kind == Kind.NOTE) {
            int from = end;
            while (from < passage.end() && " (".indexOf(content.charAt(from)) >= 0) {
                from++;
            }
            int to = from;
            while (to < passage.end() && to - from < 4 && Character.isDigit(content.charAt(to))) {
                to++;
            }
            if (to == from) {
                return false;
            }
            put(start, to, new BackReference(kind, null, Integer.parseInt(content, from, to, 10)));
            return true;
        }
        NameRun names = kind == Kind.AUTHOR
                ? NameRun.before(content, Math.max(passage.start(), start - 80), parenthesis(passage, start))
                : null;
        String author = names == null || names.isEmpty() ? null : names.keys().getLast();
        int from = parenthesis(passage, start);
        char closing = from < start && content.charAt(from) == '（' ? '）' : ')';
        int close = from < start ? content.indexOf(closing, end, Math.min(passage.end(), end + 40)) : -1;
        int first = close < 0 ? start : from;
        int last = close < 0 ? end : close + 1;
        if (isSpokenOf(passage, first, last)) {
            return false;
        }
        put(first, last, new BackReference(kind, author, -1));
        return true;
    }

    /** {@code abbreviate “ibid.” so}: in quotation marks of its own it is a word that the text is about. */
    private boolean isSpokenOf(Passage passage, int start, int end) {
        return start > passage.start()
                && end < passage.end()
                && QUOTES.indexOf(content.charAt(start - 1)) >= 0
                && QUOTES.indexOf(content.charAt(end)) >= 0;
    }

    /** The parenthesis that begins right before; else {@code start} itself. */
    private int parenthesis(Passage passage, int start) {
        return start > passage.start() && "(（".indexOf(content.charAt(start - 1)) >= 0 ? start - 1 : start;
    }

    private void put(int start, int end, BackReference back) {
        found.add(new Sighting(start, end, Style.BACK_REFERENCE, List.of(), List.of(), back));
    }
}
