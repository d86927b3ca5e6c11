package org.ibid.enrichment.keyphrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.contracts.Text;
import org.ibid.enrichment.prose.StopWords;
import org.ibid.enrichment.prose.Word;

/**
 * The phrases that a text turns on, best first: runs of up to three words between stop words and punctuation (the candidates
 * of RAKE: Rose et al. 2010), weighed by how often, how early and how widely they and their words occur (the local
 * statistics of YAKE: Campos et al. 2020). Needs no other document.
 */
public final class Keyphrases {

    private static final int MOST = 12;
    private static final int LONGEST = 3;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_CANDIDATES = 50_000;
    private static final double TITLE = 1.6;
    private static final double SURFACE = 0.75;
    private static final double WORD_ALONE = 0.5;
    private static final double NAME_ALONE = 0.65;

    private Keyphrases() {}

    public static List<String> of(Text text, List<Block> prose) {
        String content = text.content();
        Set<String> stop = StopWords.of(text.language(), content);
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        Map<String, Integer> frequency = new HashMap<>();
        int paragraph = 0;
        for (Block block : prose) {
            collect(content, Word.in(content, block.start(), block.end()), stop, paragraph++, candidates, frequency);
        }
        String title = text.title() == null ? "" : " " + text.title().toLowerCase(Locale.ROOT) + " ";
        int paragraphs = paragraph;
        List<Candidate> ranked = new ArrayList<>(candidates.values());
        for (Candidate candidate : ranked) {
            candidate.score = score(candidate, frequency, title, paragraphs);
        }
        ranked.sort(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparing(c -> c.key));
        return choose(ranked);
    }

    private static void collect(
            String content,
            List<Word> words,
            Set<String> stop,
            int paragraph,
            Map<String, Candidate> candidates,
            Map<String, Integer> frequency) {
        for (int i = 0; i < words.size(); i++) {
            StringBuilder key = new StringBuilder();
            for (int j = i; j < words.size() && j < i + LONGEST; j++) {
                Word word = words.get(j);
                String low = word.of(content).toLowerCase(Locale.ROOT);
                if (j > i && (!word.joined() || word.opensSentence()) || isDull(low, stop)) {
                    break;
                }
                key.append(j > i ? " " : "").append(low);
                if (j == i) {
                    frequency.merge(low, 1, Integer::sum);
                }
                if (candidates.size() >= MOST_CANDIDATES && !candidates.containsKey(key.toString())) {
                    continue;
                }
                int length = j - i + 1;
                candidates
                        .computeIfAbsent(key.toString(), k -> new Candidate(k, length))
                        .seen(
                                content.substring(words.get(i).start(), word.end()),
                                paragraph,
                                words.get(i).opensSentence());
            }
        }
    }

    private static boolean isDull(String word, Set<String> stop) {
        return word.length() < SHORTEST_WORD
                || word.indexOf('\'') > 0
                || word.indexOf('’') > 0
                || Character.isDigit(word.charAt(0))
                || stop.contains(word);
    }

    private static double score(Candidate candidate, Map<String, Integer> frequency, String title, int paragraphs) {
        double words = 0;
        for (String word : candidate.key.split(" ")) {
            words += Math.log1p(frequency.getOrDefault(word, 1));
        }
        double early = 1 + 1.0 / (2 + Math.log1p(candidate.firstParagraph));
        double wide = 1 + (double) candidate.paragraphs / Math.max(1, paragraphs);
        double named = candidate.isCapitalised() ? 1.2 : 1;
        double titled = title.contains(candidate.key) ? TITLE : 1;
        double length = candidate.length > 1 ? 1 : candidate.isCapitalised() ? NAME_ALONE : WORD_ALONE;
        return Math.log1p(candidate.count - SURFACE)
                * (words / candidate.length)
                * early
                * wide
                * named
                * titled
                * length;
    }

    private static List<String> choose(List<Candidate> ranked) {
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            if (chosen.size() == MOST) {
                break;
            }
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
