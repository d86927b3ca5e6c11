package org.ibid.enrichment.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Block;
import org.ibid.contracts.Place;
import org.ibid.contracts.Text;
import org.ibid.enrichment.prose.StopWords;
import org.ibid.enrichment.prose.Word;

/**
 * The sentences that carry most of a text: those nearest to its centroid of words (Radev et al. 2004), the earlier before the
 * later, none that repeats one already taken (maximal marginal relevance, Carbonell and Goldstein 1998). At most three.
 */
public final class Summary {

    private static final int MOST = 3;
    private static final int FEW = 4;
    private static final int SHORTEST = 40;
    private static final int LONGEST = 600;
    private static final double SAME = 0.5;

    private record Scored(Place place, Set<String> words, double score) {}

    private Summary() {}

    /** Spans in order, each one sentence; empty for a text of less than a few sentences. */
    public static List<Place> of(Text text, List<Block> prose) {
        String content = text.content();
        Set<String> stop = StopWords.of(text.language(), content);
        List<Place> sentences = new ArrayList<>();
        List<Set<String>> bags = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        for (Place sentence : inside(prose, text.sentences())) {
            Set<String> bag = words(content, sentence, stop);
            bag.forEach(word -> counts.merge(word, 1, Integer::sum));
            sentences.add(sentence);
            bags.add(bag);
        }
        if (sentences.size() < FEW) {
            return List.of();
        }
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Place place = sentences.get(i);
            int length = place.end() - place.start();
            if (length >= SHORTEST && length <= LONGEST) {
                scored.add(new Scored(place, bags.get(i), score(bags.get(i), counts, i)));
            }
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score())
                .thenComparing(s -> s.place().start()));
        return choose(scored);
    }

    /** The sentences that lie in the paragraphs; both in order. */
    private static List<Place> inside(List<Block> paragraphs, List<Place> sentences) {
        List<Place> inside = new ArrayList<>();
        int next = 0;
        for (Block paragraph : paragraphs) {
            while (next < sentences.size() && sentences.get(next).start() < paragraph.start()) {
                next++;
            }
            while (next < sentences.size() && sentences.get(next).end() <= paragraph.end()) {
                inside.add(sentences.get(next++));
            }
        }
        return inside;
    }

    private static Set<String> words(String content, Place sentence, Set<String> stop) {
        Set<String> words = new HashSet<>();
        for (Word word : Word.in(content, sentence.start(), sentence.end())) {
            String low = word.of(content).toLowerCase(Locale.ROOT);
            if (low.length() > 2 && !stop.contains(low)) {
                words.add(low);
            }
        }
        return words;
    }

    private static double score(Set<String> words, Map<String, Integer> counts, int position) {
        double sum = 0;
        for (String word : words) {
            sum += Math.log(counts.getOrDefault(word, 1));
        }
        double early = 1 + 1.0 / (1 + position);
        return sum / Math.sqrt(words.size() + 5.0) * early;
    }

    private static List<Place> choose(List<Scored> scored) {
        List<Scored> chosen = new ArrayList<>();
        for (Scored candidate : scored) {
            if (chosen.size() == MOST) {
                break;
            }
            if (chosen.stream().noneMatch(other -> areAlike(candidate.words(), other.words()))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream()
                .map(Scored::place)
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return shared.size() > SAME * Math.min(one.size(), other.size());
    }
}
