package org.ibid.enrichment.keyphrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ibid.enrichment.prose.Term;
import org.jspecify.annotations.Nullable;

/** A phrase and what has been seen of it. Most are seen once, so nothing is made of them before somebody asks. */
final class Candidate {

    private static final int FORMS = 4;

    final List<Term> terms;
    int count;
    int paragraphs;
    final int firstParagraph;
    double score;

    private final String content;
    private final int start;
    private final int end;
    private final boolean opensSentence;
    private int lastParagraph = -1;
    private @Nullable String key;
    private @Nullable Map<String, Integer> surfaces;

    /** @param opensSentence whether a sentence begins with its first appearance, which is {@code content[start,end)} */
    Candidate(List<Term> terms, String content, int start, int end, boolean opensSentence, int paragraph) {
        this.terms = terms;
        this.content = content;
        this.start = start;
        this.end = end;
        this.opensSentence = opensSentence;
        firstParagraph = paragraph;
    }

    void seen(int from, int to, boolean opens, int paragraph) {
        if (paragraph != lastParagraph) {
            paragraphs++;
            lastParagraph = paragraph;
        }
        if (count++ > 0) {
            if (surfaces == null) {
                surfaces = new HashMap<>(FORMS);
                surface(surfaces, start, end, opensSentence);
            }
            if (surfaces.size() < FORMS) {
                surface(surfaces, from, to, opens);
            }
        }
    }

    /** The first word of a sentence is capitalised for that reason alone. */
    private void surface(Map<String, Integer> forms, int from, int to, boolean opens) {
        forms.merge(opens ? key() : content.substring(from, to), opens ? 1 : 2, Integer::sum);
    }

    /** Its words in small letters. */
    String key() {
        if (key == null) {
            key = terms.size() == 1
                    ? terms.getFirst().low()
                    : terms.stream().map(Term::low).collect(Collectors.joining(" "));
        }
        return key;
    }

    /** The form it is mostly written in. */
    String surface() {
        if (surfaces == null) {
            return opensSentence ? key() : content.substring(start, end);
        }
        String best = key();
        int most = 0;
        for (Map.Entry<String, Integer> entry : surfaces.entrySet()) {
            boolean more = entry.getValue() > most
                    || entry.getValue() == most && entry.getKey().compareTo(best) < 0;
            if (more) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    boolean isCapitalised() {
        boolean once = surfaces == null && !opensSentence;
        return Character.isUpperCase(once ? content.charAt(start) : surface().charAt(0));
    }

    /** Whether one contains the other, word by word. */
    boolean overlaps(Candidate other) {
        return covers(other) || other.covers(this);
    }

    boolean covers(Candidate other) {
        return (" " + key() + " ").contains(" " + other.key() + " ")
                || (key() + "s").equals(other.key())
                || key().equals(other.key() + "s");
    }
}
