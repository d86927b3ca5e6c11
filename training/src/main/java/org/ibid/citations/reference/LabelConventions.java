package org.ibid.citations.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the labels of two corpora to one convention: fields without the words that only announce them. */
final class LabelConventions {
    private static final Pattern RETRIEVAL = Pattern.compile(
            "retrieved|accessed|consult|abgerufen|zugriff|visited|available|online at|retirado|disponib",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GENRE = Pattern.compile(
            "thesis|dissertation|th[eè]se|habilitation|tesis|tesi\\b|report|working paper|preprint|diplom|ph\\.?\\s?d",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COLLABORATION =
            Pattern.compile("collab|group|consortium|team|project", Pattern.CASE_INSENSITIVE);

    private LabelConventions() {}

    static Field anystyle(String label, String text) {
        return switch (label) {
            case "author" -> Field.AUTHOR;
            case "editor" -> Field.EDITOR;
            case "translator" -> Field.TRANSLATOR;
            case "title" -> Field.TITLE;
            case "journal" -> Field.JOURNAL;
            case "container-title" -> Field.BOOK;
            case "collection-title" -> Field.SERIES;
            case "volume" -> Field.VOLUME;
            case "pages" -> Field.PAGES;
            case "date" -> Field.DATE;
            case "publisher" -> Field.PUBLISHER;
            case "location" -> Field.PLACE;
            case "edition" -> Field.EDITION;
            case "genre" -> Field.GENRE;
            case "url" -> Field.URL;
            case "doi", "isbn" -> Field.IDENTIFIER;
            case "citation-number" -> Field.LABEL;
            default -> note(text);
        };
    }

    static Field grobid(String label, String text, boolean titled) {
        return switch (label) {
            case "author" -> Field.AUTHOR;
            case "editor" -> Field.EDITOR;
            case "title" -> Field.TITLE;
            case "container" -> Field.JOURNAL;
            case "book" -> titled ? Field.BOOK : Field.TITLE;
            case "series" -> Field.SERIES;
            case "volume" -> Field.VOLUME;
            case "issue" -> Field.ISSUE;
            case "pages" -> Field.PAGES;
            case "date" -> Field.DATE;
            case "publisher" -> Field.PUBLISHER;
            case "location" -> Field.PLACE;
            case "orgName" -> COLLABORATION.matcher(text).find() ? Field.ORGANIZATION : Field.PUBLISHER;
            case "url" -> Field.URL;
            case "idno:report" -> Field.NUMBER;
            case "idno:" ->
                text.toLowerCase(Locale.ROOT).contains("arxiv") || text.startsWith("10.")
                        ? Field.IDENTIFIER
                        : Field.NUMBER;
            case "note" -> note(text);
            default -> label.startsWith("idno") ? Field.IDENTIFIER : Field.OTHER;
        };
    }

    private static Field note(String text) {
        if (RETRIEVAL.matcher(text).find()) {
            return Field.ACCESSED;
        }
        return GENRE.matcher(text).find() ? Field.GENRE : Field.NOTE;
    }

    /** Unlabels announcing words at the edges of a run and parts volume from issue. */
    static void apply(Tokens tokens, byte[] labels) {
        int i = 0;
        while (i < labels.length) {
            int end = i + 1;
            while (end < labels.length && labels[end] == labels[i]) {
                end++;
            }
            Field field = Field.of(labels[i]);
            switch (field) {
                case PAGES -> trim(tokens, labels, i, end, Words.PAGE | Words.IN);
                case VOLUME -> volume(tokens, labels, i, end);
                case GENRE -> number(tokens, labels, i, end);
                case ISSUE -> trim(tokens, labels, i, end, Words.ISSUE | Words.VOLUME);
                case BOOK, JOURNAL -> trimFront(tokens, labels, i, end, Words.IN);
                case PLACE -> country(tokens, labels, i);
                case EDITOR, TRANSLATOR -> trim(tokens, labels, i, end, Words.IN | Words.EDITOR | Words.TRANSLATED);
                default -> {}
            }
            i = end;
        }
    }

    /** {@code Proc. Natl. Acad. Sci. USA}: the country belongs to the journal's name, not to a place. */
    private static void country(Tokens tokens, byte[] labels, int from) {
        boolean academy = from > 1
                && labels[from - 1] == Field.JOURNAL.index()
                && tokens.word(from - 1).startsWith("Sci");
        for (int i = from; academy && i < labels.length && i < from + 3 && labels[i] == Field.PLACE.index(); i++) {
            if (!"USA".contains(tokens.word(i))) {
                return;
            }
            labels[i] = Field.JOURNAL.index();
        }
    }

    private static void volume(Tokens tokens, byte[] labels, int from, int to) {
        Field current = Field.VOLUME;
        boolean numbered = false;
        for (int i = from; i < to; i++) {
            String word = tokens.word(i);
            int shape = Shapes.of(tokens.raw, tokens.start[i], tokens.end[i]);
            boolean number = Shapes.isNumber(shape) || shape == Shapes.ROMAN || shape == Shapes.MIXED;
            int gap = Gaps.code(tokens.raw, tokens.gapStart(i), tokens.gapEnd(i));
            boolean parted = Gaps.has(gap, '(') || Gaps.has(gap, ',') || Gaps.has(gap, ':') || Gaps.has(gap, '/');
            boolean announces = Words.is(word, Words.VOLUME | Words.ISSUE) && !number;
            if (numbered && (parted || (announces && Words.is(word, Words.ISSUE)))) {
                current = Field.ISSUE;
            }
            labels[i] = (announces ? Field.OTHER : current).index();
            numbered |= number;
        }
    }

    /** {@code Technical Report TR 96-03}: from the first number, or the capitals before it, it is the number. */
    private static void number(Tokens tokens, byte[] labels, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int shape = Shapes.of(tokens.raw, tokens.start[i], tokens.end[i]);
            boolean digits = Shapes.isNumber(shape) || shape == Shapes.MIXED;
            boolean capitals = shape >= Shapes.INITIAL
                    && shape <= Shapes.UPPER
                    && i + 1 < to
                    && Shapes.isNumber(Shapes.of(tokens.raw, tokens.start[i + 1], tokens.end[i + 1]));
            if (digits || capitals) {
                Arrays.fill(labels, i, to, Field.NUMBER.index());
                return;
            }
        }
    }

    private static void trim(Tokens tokens, byte[] labels, int from, int to, int kinds) {
        int start = trimFront(tokens, labels, from, to, kinds);
        for (int i = to - 1; i > start && Words.is(tokens.word(i), kinds) && announces(tokens, i); i--) {
            labels[i] = Field.OTHER.index();
        }
    }

    private static int trimFront(Tokens tokens, byte[] labels, int from, int to, int kinds) {
        int i = from;
        while (i < to - 1 && (Words.is(tokens.word(i), kinds) || isByWord(tokens, i, kinds)) && announces(tokens, i)) {
            labels[i++] = Field.OTHER.index();
        }
        return i;
    }

    private static boolean isByWord(Tokens tokens, int i, int kinds) {
        String word = tokens.word(i);
        return (kinds & Words.EDITOR) != 0 && (word.equals("by") || word.equals("and") || word.equals("von"));
    }

    /** An initial is a name, not an announcing word ({@code S.}, {@code P.}). */
    private static boolean announces(Tokens tokens, int i) {
        return tokens.end[i] - tokens.start[i] > 1
                || Character.isLowerCase(tokens.raw.charAt(tokens.start[i]))
                || tokens.raw.charAt(tokens.start[i]) == 'S';
    }
}
