package org.ibid.citations.quotation;

import java.util.Arrays;
import org.ibid.citations.quotation.lexicon.Lexicon;
import org.ibid.citations.quotation.lexicon.Trait;
import org.ibid.citations.quotation.lexicon.WordClass;
import org.ibid.citations.quotation.lexicon.WordClasses;

/**
 * The tokens of one paragraph as the narrator tells it: words, numbers and punctuation outside quotation marks, each quoted
 * stretch as one token, markers left out, and an {@link Kind#END} after each sentence of the narrator. Tokens are asked for by
 * number; one before the first or after the last is nothing.
 */
final class Narrative {

    enum Kind {
        WORD,
        NUMBER,
        QUOTE,
        COMMA,
        COLON,
        SEMICOLON,
        DASH,
        OPEN,
        CLOSE,
        OTHER,
        END
    }

    private static final int SHORTEST_ADVERB = 5;
    private static final int YEAR_DIGITS = 4;
    private static final WordClasses NOUN_RATHER = WordClasses.ACTOR.and(WordClass.MAY_BE_NOUN);

    private final String text;
    private final Lexicon lexicon;
    private Kind[] kinds = new Kind[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private WordClasses[] classes = new WordClasses[64];
    private boolean[] possessives = new boolean[64];
    private Quoted[] quoted = new Quoted[64];
    private int size;

    Narrative(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    void add(Kind kind, int start, int end) {
        if (size == kinds.length) {
            int more = size * 2;
            kinds = Arrays.copyOf(kinds, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            classes = Arrays.copyOf(classes, more);
            possessives = Arrays.copyOf(possessives, more);
            quoted = Arrays.copyOf(quoted, more);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        classes[size] = WordClasses.NONE;
        size++;
    }

    void addWord(int start, int end, WordClasses found, boolean possessive) {
        add(Kind.WORD, start, end);
        classes[size - 1] = found;
        possessives[size - 1] = possessive;
    }

    /** What of a quoted stretch lies in the paragraph: {@code [start,end)}. */
    void addQuoted(int start, int end, Quoted whole) {
        add(Kind.QUOTE, start, end);
        quoted[size - 1] = whole;
    }

    String text() {
        return text;
    }

    /** Whether its language is written so. */
    boolean has(Trait trait) {
        return lexicon.has(trait);
    }

    int size() {
        return size;
    }

    private boolean has(int token) {
        return token >= 0 && token < size;
    }

    Kind kind(int token) {
        return kinds[token];
    }

    boolean is(int token, Kind kind) {
        return has(token) && kinds[token] == kind;
    }

    boolean is(int token, WordClass wordClass) {
        return has(token) && classes[token].has(wordClass);
    }

    boolean is(int token, WordClasses any) {
        return has(token) && classes[token].hasAny(any);
    }

    /** Whether the token is a word that the lexicon does not list. */
    boolean isUnlisted(int token) {
        return is(token, Kind.WORD) && classes[token].isEmpty();
    }

    WordClasses classes(int token) {
        return classes[token];
    }

    /** The quoted stretch that a {@link Kind#QUOTE} token stands for. */
    Quoted quoted(int token) {
        return quoted[token];
    }

    boolean isCapital(int token) {
        return is(token, Kind.WORD) && Character.isUpperCase(text.charAt(starts[token]));
    }

    /** The first word of "the Evening Gull": a capital behind the article and before another. */
    boolean opensName(int token) {
        return isCapital(token) && isCapital(token + 1) && is(token - 1, WordClass.DETERMINER);
    }

    /** The last word of "Russia Today". */
    boolean isOutletLikeTime(int token) {
        return is(token, WordClass.OUTLET) && isCapital(token) && isCapital(token - 1);
    }

    /** Whether the two words are one verb of saying: "gab … bekannt". */
    boolean isSplitVerb(int verb, int rest) {
        return is(verb, WordClass.SPLIT)
                && is(rest, Kind.WORD)
                && lexicon.isSplitVerb(covered(verb, verb + 1), covered(rest, rest + 1));
    }

    boolean isPossessive(int token) {
        return has(token) && possessives[token];
    }

    /** "Also", and "quietly": an adverb that no list needs to hold; not "Today" in "Russia Today". */
    boolean isAdverb(int token) {
        return is(token, WordClass.ADVERB) && !(isCapital(token) && isCapital(token - 1))
                || is(token, Kind.WORD)
                        && ends[token] - starts[token] >= SHORTEST_ADVERB
                        && endsWith(token, "ly")
                        && !isCapital(token);
    }

    /** "says", but not "Says Who" within a sentence, "the say" or "Ann's say". */
    boolean isVerb(int token) {
        if (isCapital(token) && token > 0 && !is(token - 1, Kind.END)) {
            return false;
        }
        if (is(token, WordClasses.HELPER)) {
            return true;
        }
        if (is(token - 1, WordClass.DETERMINER) && !is(token - 1, WordClasses.PRONOUN) || isPossessive(token - 1)) {
            return false;
        }
        return is(token, WordClass.VERB) && !is(token, WordClass.MAY_BE_NOUN)
                || is(token, WordClasses.CUE) && !is(token, NOUN_RATHER);
    }

    /** "2012". */
    boolean isYear(int token) {
        return is(token, Kind.NUMBER) && ends[token] - starts[token] == YEAR_DIGITS;
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    boolean startsWith(int token, String letters) {
        return text.startsWith(letters, starts[token]);
    }

    boolean endsWith(int token, String letters) {
        return text.startsWith(letters, Math.max(starts[token], ends[token] - letters.length()));
    }

    /** The words of tokens {@code [from,to)} and what stands between them. */
    String covered(int from, int to) {
        return text.substring(starts[from], ends[to - 1]);
    }
}
