package org.ibid.enrichment.keyphrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.enrichment.prose.ProseWords;
import org.ibid.enrichment.prose.ProseWords.Paragraph;
import org.ibid.enrichment.prose.Term;
import org.ibid.enrichment.prose.Word;

/** The phrases of a text that may be key phrases: runs of up to three words between stop words and punctuation. */
final class Candidates {

    private static final int LONGEST = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST = 50_000;

    /** A text has no more words than this many bits count, so that a phrase's numbers fit in one. */
    private static final int BITS = 21;

    private final String content;
    private final Map<Long, Candidate> byTerms = new HashMap<>();
    private final List<Candidate> inOrder = new ArrayList<>();
    private final int[] frequency;

    Candidates(String content, ProseWords words) {
        this.content = content;
        frequency = new int[words.terms()];
        int number = 0;
        for (Paragraph paragraph : words.paragraphs()) {
            collect(paragraph, number++);
        }
    }

    List<Candidate> inOrder() {
        return inOrder;
    }

    /** How often a word stands in the text; by the number of its term. */
    int frequency(int term) {
        return frequency[term];
    }

    private void collect(Paragraph paragraph, int number) {
        List<Word> words = paragraph.words();
        List<Term> terms = paragraph.terms();
        for (int from = 0; from < words.size(); from++) {
            long key = 0;
            for (int to = from; to < words.size() && to < from + LONGEST; to++) {
                Word word = words.get(to);
                if (to > from && (!word.joined() || word.opensSentence()) || isDull(terms.get(to))) {
                    break;
                }
                key = key << BITS | terms.get(to).number() + 1;
                if (to == from) {
                    frequency[terms.get(to).number()]++;
                }
                seen(key, paragraph, from, to, number);
            }
        }
    }

    private void seen(long key, Paragraph paragraph, int from, int to, int number) {
        int start = paragraph.words().get(from).start();
        int end = paragraph.words().get(to).end();
        boolean opens = paragraph.words().get(from).opensSentence();
        Candidate candidate = byTerms.get(key);
        if (candidate == null) {
            if (inOrder.size() >= MOST) {
                return;
            }
            candidate = new Candidate(paragraph.terms().subList(from, to + 1), content, start, end, opens, number);
            byTerms.put(key, candidate);
            inOrder.add(candidate);
        }
        candidate.seen(start, end, opens, number);
    }

    private static boolean isDull(Term term) {
        String word = term.low();
        return term.common()
                || word.length() < SHORTEST_WORD
                || Character.isDigit(word.charAt(0))
                || word.indexOf('\'') > 0
                || word.indexOf('’') > 0;
    }
}
