package org.ibid.enrichment.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Queue;
import org.ibid.contracts.Text;
import org.ibid.enrichment.prose.ProseWords;
import org.ibid.enrichment.prose.Term;

/**
 * The phrases that a text turns on, best first: runs of up to three words between stop words and punctuation (the candidates
 * of RAKE: Rose et al. 2010), weighed by how often, how early and how widely they and their words occur (the local
 * statistics of YAKE: Campos et al. 2020). Needs no other document.
 */
public final class Keyphrases {

    private static final int MOST = 12;
    private static final double TITLE = 1.6;
    private static final double SURFACE = 0.75;
    private static final double WORD_ALONE = 0.5;
    private static final double NAME_ALONE = 0.65;

    private final Candidates candidates;
    private final String title;
    private final int paragraphs;

    private Keyphrases(Text text, ProseWords words) {
        candidates = new Candidates(text.content(), words);
        title = text.title() == null ? "" : " " + text.title().toLowerCase(Locale.ROOT) + " ";
        paragraphs = words.paragraphs().size();
    }

    public static List<String> of(Text text, ProseWords words) {
        Keyphrases phrases = new Keyphrases(text, words);
        Queue<Candidate> ranked = new PriorityQueue<>(
                Comparator.comparingDouble((Candidate c) -> -c.score).thenComparing(Candidate::key));
        for (Candidate candidate : phrases.candidates.inOrder()) {
            candidate.score = phrases.score(candidate);
            ranked.add(candidate);
        }
        return choose(ranked);
    }

    private double score(Candidate candidate) {
        double words = 0;
        boolean titled = true;
        for (Term term : candidate.terms) {
            words += Math.log1p(candidates.frequency(term.number()));
            titled &= title.contains(term.low());
        }
        int length = candidate.terms.size();
        boolean capitals = candidate.isCapitalised();
        double early = 1 + 1.0 / (2 + Math.log1p(candidate.firstParagraph));
        double wide = 1 + (double) candidate.paragraphs / Math.max(1, paragraphs);
        double alone = length > 1 ? 1 : capitals ? NAME_ALONE : WORD_ALONE;
        return Math.log1p(candidate.count - SURFACE)
                * (words / length)
                * early
                * wide
                * (capitals ? 1.2 : 1)
                * (titled && title.contains(candidate.key()) ? TITLE : 1)
                * alone;
    }

    private static List<String> choose(Queue<Candidate> ranked) {
        List<Candidate> chosen = new ArrayList<>();
        while (chosen.size() < MOST && !ranked.isEmpty()) {
            Candidate candidate = ranked.remove();
            Candidate same = null;
            for (Candidate other : chosen) {
                if (candidate.overlaps(other)) {
                    same = other;
                    break;
                }
            }
            if (same == null) {
                chosen.add(candidate);
            } else if (candidate.covers(same) && candidate.count * 2 > same.count) {
                chosen.set(chosen.indexOf(same), candidate); // "river" gives way to "river board"
            }
        }
        return chosen.stream().map(Candidate::surface).distinct().toList();
    }
}
