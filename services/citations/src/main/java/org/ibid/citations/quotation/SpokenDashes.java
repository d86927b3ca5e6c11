package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClass.SAY;

import java.util.ArrayList;
import java.util.List;
import org.ibid.citations.quotation.lexicon.Lexicon;
import org.ibid.citations.quotation.lexicon.WordClass;
import org.ibid.citations.quotation.lexicon.WordClasses;
import org.jspecify.annotations.Nullable;

/**
 * Speech that a dash opens instead of a mark ({@code — Никто не знал, — сказал Берг. — Мы ждали.}, {@code – Ingen visste, säger Berg.}),
 * and the narrator's words that stand within marks between dashes ({@code «Никто не знал, — сказал Берг, — и мы ждали»}). A verb of
 * speech must stand where the narrator's words would begin: a dash alone opens a list's item as well.
 */
final class SpokenDashes {

    /** Between the dash and the verb: {@code ha detto}, {@code także powiedział}. */
    private static final int WORDS_BEFORE_VERB = 2;

    private static final int LONGEST_ASIDE = 240;
    private static final WordClasses BEFORE_VERB =
            WordClasses.PRONOUN.and(WordClasses.HELPER).and(WordClass.ADVERB);

    private final String text;
    private final Lexicon lexicon;

    SpokenDashes(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** The quoted stretches of the paragraph {@code [from,to)}, with those between dashes. */
    List<Quoted> in(int from, int to, List<Quoted> marked) {
        if (isDash(from) && from + 1 < to && marked.stream().noneMatch(quoted -> quoted.start() <= from + 2)) {
            List<Quoted> spoken = new ArrayList<>();
            pieces(from + 1, to, spoken, null);
            if (!spoken.isEmpty()) {
                return spoken;
            }
        }
        List<Quoted> apart = new ArrayList<>();
        for (Quoted quoted : marked) {
            List<Quoted> pieces = new ArrayList<>();
            pieces(quoted.open(), quoted.close(), pieces, quoted);
            if (pieces.isEmpty()) {
                apart.add(quoted);
            } else {
                apart.addAll(pieces);
            }
        }
        return apart;
    }

    /** The stretches of {@code [from,to)} between the narrator's asides; none where there is no aside. */
    private void pieces(int from, int to, List<Quoted> out, @Nullable Quoted within) {
        int start = from;
        int at = from;
        boolean aside = false;
        while (at < to) {
            int verb = isDash(at) && isSpace(at - 1) ? asideAt(at + 1, to) : -1;
            boolean closed = verb >= 0;
            if (verb < 0 && within == null && !aside && ",?!".indexOf(text.charAt(at)) >= 0) {
                verb = asideAt(at + 1, to);
            }
            if (verb < 0) {
                at++;
                continue;
            }
            int end = asideEnd(verb, to, closed);
            if (within != null && end >= to) {
                break; // the marks close first: all of it was said
            }
            add(out, start, closed ? at : at + 1, within, false);
            aside = true;
            start = end;
            at = Math.max(end, at + 1);
        }
        if (aside) {
            add(out, start, to, within, true);
        }
    }

    private void add(List<Quoted> out, int from, int to, @Nullable Quoted within, boolean last) {
        int start = from;
        while (start < to && (isSpace(start) || isDash(start))) {
            start++;
        }
        int end = to;
        while (end > start && (isSpace(end - 1) || text.charAt(end - 1) == ',')) {
            end--;
        }
        if (end > start) {
            out.add(within == null ? new Quoted(start, end, start, end) : within(within, from, start, end, last));
        }
    }

    /** A piece of what stands in marks: the first has the mark that opens, the last the one that closes. */
    private static Quoted within(Quoted whole, int from, int start, int end, boolean last) {
        int first = from == whole.open() ? whole.start() : start;
        return last ? new Quoted(first, whole.end(), start, whole.close()) : new Quoted(first, end, start, end);
    }

    /** Where the verb of speech stands that opens an aside at an offset; -1 if none does. */
    private int asideAt(int from, int to) {
        int at = from;
        for (int word = 0; word <= WORDS_BEFORE_VERB; word++) {
            while (at < to && isSpace(at)) {
                at++;
            }
            int end = at;
            while (end < to && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at || Character.isUpperCase(text.charAt(at))) {
                return -1;
            }
            WordClasses classes = lexicon.classesOf(text, at, end);
            if (classes.has(SAY)) {
                return at;
            }
            if (!classes.hasAny(BEFORE_VERB)) {
                return -1;
            }
            at = end;
        }
        return -1;
    }

    /** Where speech goes on: at the next dash, or, where no dash opened the aside, behind the next full stop. */
    private int asideEnd(int from, int to, boolean dashed) {
        int limit = Math.min(to, from + LONGEST_ASIDE);
        for (int at = from; at < limit; at++) {
            if (dashed && isDash(at) && isSpace(at - 1)) {
                return at;
            }
            if (!dashed && text.charAt(at) == '.' && (at + 1 >= to || isSpace(at + 1))) {
                return at + 1;
            }
        }
        return to;
    }

    private boolean isDash(int at) {
        char c = text.charAt(at);
        return c == '—' || c == '–' || c == '―' || c == '-' && (at + 1 >= text.length() || isSpace(at + 1));
    }

    private boolean isSpace(int at) {
        return at >= 0 && at < text.length() && Quoted.isSpace(text.charAt(at));
    }
}
