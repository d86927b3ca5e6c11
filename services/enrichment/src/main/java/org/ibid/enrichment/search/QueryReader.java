package org.ibid.enrichment.search;

import java.util.ArrayList;
import java.util.List;
import org.ibid.enrichment.search.Clause.Occur;
import org.ibid.enrichment.search.Clause.Published;
import org.ibid.enrichment.search.Clause.Term;
import org.ibid.enrichment.search.Clause.Value;
import org.ibid.enrichment.search.Clause.Words;
import org.ibid.enrichment.search.Clause.Words.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads a query: words, {@code "phrases"}, {@code prefix*}, {@code field:word}, {@code field:"phrase"}, {@code published:2014..2016},
 * each with {@code +} (required) or {@code -} (forbidden) before it, {@code OR} between two of which one is enough. Everything else
 * is plain words, so that no punctuation is an error; an open quotation mark closes at the end. In one pass, with bounds.
 */
public final class QueryReader {

    /** In UTF-16 units. */
    static final int LONGEST = 2000;

    static final int MOST_CLAUSES = 128;

    private static final int SHORTEST_PREFIX = 2;
    private static final String OR = "OR";
    private static final String AND = "AND";

    private final String query;
    private int at;

    private QueryReader(String query) {
        this.query = query;
    }

    /** @throws BadQuery when it can't be meant, or is longer than a query may be */
    public static List<Clause> read(String query) {
        if (query.length() > LONGEST) {
            throw new BadQuery("a query is at most " + LONGEST + " characters");
        }
        return new QueryReader(query.replace('\0', ' ')).clauses();
    }

    private List<Clause> clauses() {
        List<Clause> clauses = new ArrayList<>();
        boolean joins = false;
        for (int terms = 0; skipSpace(); ) {
            if (isWord(OR)) {
                joins = !clauses.isEmpty();
                at += OR.length();
                continue;
            }
            if (isWord(AND)) {
                at += AND.length();
                continue;
            }
            Occur occur = occur();
            Term term = term();
            if (term == null) {
                continue;
            }
            if (++terms > MOST_CLAUSES) {
                throw new BadQuery("a query has at most " + MOST_CLAUSES + " words and phrases");
            }
            if (joins) {
                Clause last = clauses.removeLast();
                List<Term> any = new ArrayList<>(last.any());
                any.add(term);
                clauses.add(new Clause(last.occur(), any));
            } else {
                clauses.add(new Clause(occur, List.of(term)));
            }
            joins = false;
        }
        return clauses;
    }

    private boolean skipSpace() {
        while (at < query.length() && isSpace(query.charAt(at))) {
            at++;
        }
        return at < query.length();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private boolean isWord(String word) {
        int end = at + word.length();
        return query.startsWith(word, at) && (end == query.length() || isSpace(query.charAt(end)));
    }

    private Occur occur() {
        boolean before = at + 1 < query.length() && !isSpace(query.charAt(at + 1));
        if (before && query.charAt(at) == '+') {
            at++;
            return Occur.REQUIRED;
        }
        if (before && query.charAt(at) == '-') {
            at++;
            return Occur.FORBIDDEN;
        }
        return Occur.WANTED;
    }

    private @Nullable Term term() {
        int start = at;
        if (isQuote(query.charAt(at))) {
            return words(null, phrase(), Kind.PHRASE);
        }
        String word = word();
        int colon = word.indexOf(':');
        if (colon > 0) {
            String name = word.substring(0, colon);
            at = start + colon + 1;
            Term field = field(name);
            if (field != null) {
                return field;
            }
            at = start + word.length();
        }
        return word(null, word);
    }

    private @Nullable Term field(String name) {
        TextField text = TextField.of(name).orElse(null);
        Facet facet = Facet.of(name).orElse(null);
        boolean published = name.equals("published");
        if (text == null && facet == null && !published) {
            return null;
        }
        boolean quoted = at < query.length() && isQuote(query.charAt(at));
        String value = quoted ? phrase() : word();
        if (value.isBlank()) {
            throw new BadQuery(name + ": at " + at + " has nothing behind it");
        }
        if (text != null) {
            return quoted ? words(text, value, Kind.PHRASE) : word(text, value);
        }
        if (facet != null) {
            return new Value(facet, value);
        }
        DateRange range = DateRange.between(value);
        if (range == null) {
            throw new BadQuery("published: takes 2014, 2014-03, 2014-03-02 or 2014..2016, not " + value);
        }
        return new Published(range);
    }

    private String word() {
        int start = at;
        while (at < query.length() && !isSpace(query.charAt(at))) {
            at++;
        }
        return query.substring(start, at);
    }

    private String phrase() {
        int start = ++at;
        while (at < query.length() && !isQuote(query.charAt(at))) {
            at++;
        }
        String phrase = query.substring(start, at);
        at = Math.min(at + 1, query.length());
        return phrase;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u201e' || c == '\u00ab' || c == '\u00bb';
    }

    private static @Nullable Term word(@Nullable TextField field, String word) {
        int star = word.indexOf('*');
        if (star < 0) {
            return words(field, word, Kind.WORD);
        }
        String prefix = word.substring(0, star);
        if (star < word.length() - 1) {
            throw new BadQuery("a * stands only at the end of a word: " + word);
        }
        if (prefix.codePoints().filter(Character::isLetterOrDigit).count() < SHORTEST_PREFIX) {
            throw new BadQuery("a * needs at least " + SHORTEST_PREFIX + " letters before it: " + word);
        }
        return words(field, prefix, Kind.PREFIX);
    }

    private static @Nullable Term words(@Nullable TextField field, String text, Kind kind) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit) ? new Words(field, text, kind) : null;
    }
}
