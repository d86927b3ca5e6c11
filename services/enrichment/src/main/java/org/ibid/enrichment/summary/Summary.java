package org.ibid.enrichment.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.contracts.Text;
import org.ibid.enrichment.prose.ProseWords;
import org.ibid.enrichment.prose.ProseWords.Paragraph;
import org.ibid.enrichment.prose.Term;

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

    /** @param terms their numbers, each once, ascending */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sentence(Place place, int[] terms) {}

    private record Scored(Sentence sentence, double score) {
        Place place() {
            return sentence.place;
        }
    }

    private Summary() {}

    /** Spans in order, each one sentence; empty for a text of less than a few sentences. */
    public static List<Place> of(Text text, ProseWords words) {
        List<Sentence> sentences = sentences(words.paragraphs(), text.sentences());
        if (sentences.size() < FEW) {
            return List.of();
        }
        int[] counts = new int[words.terms()];
        for (Sentence sentence : sentences) {
            for (int term : sentence.terms) {
                counts[term]++;
            }
        }
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            int length = sentence.place.end() - sentence.place.start();
            if (length >= SHORTEST && length <= LONGEST) {
                scored.add(new Scored(sentence, score(sentence.terms, counts, i)));
            }
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score())
                .thenComparing(s -> s.place().start()));
        return choose(scored);
    }

    /** Those that lie in paragraphs; both in order. */
    private static List<Sentence> sentences(List<Paragraph> paragraphs, List<Place> places) {
        List<Sentence> sentences = new ArrayList<>();
        int next = 0;
        for (Paragraph paragraph : paragraphs) {
            while (next < places.size()
                    && places.get(next).start() < paragraph.block().start()) {
                next++;
            }
            int word = 0;
            while (next < places.size()
                    && places.get(next).end() <= paragraph.block().end()) {
                Place place = places.get(next++);
                int first = word;
                while (word < paragraph.words().size()
                        && paragraph.words().get(word).start() < place.end()) {
                    word++;
                }
                sentences.add(new Sentence(place, terms(paragraph.terms().subList(first, word))));
            }
        }
        return sentences;
    }

    private static int[] terms(List<Term> terms) {
        int[] numbers = new int[terms.size()];
        int size = 0;
        for (Term term : terms) {
            if (!term.common() && term.low().length() > 2) {
                numbers[size++] = term.number();
            }
        }
        Arrays.sort(numbers, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || numbers[i] != numbers[i - 1]) {
                numbers[distinct++] = numbers[i];
            }
        }
        return Arrays.copyOf(numbers, distinct);
    }

    private static double score(int[] terms, int[] counts, int position) {
        double sum = 0;
        for (int term : terms) {
            sum += Math.log(counts[term]);
        }
        double early = 1 + 1.0 / (1 + position);
        return sum / Math.sqrt(terms.length + 5.0) * early;
    }

    private static List<Place> choose(List<Scored> scored) {
        List<Scored> chosen = new ArrayList<>();
        for (Scored candidate : scored) {
            if (chosen.size() == MOST) {
                break;
            }
            if (chosen.stream().noneMatch(other -> areAlike(candidate.sentence.terms, other.sentence.terms))) {
                chosen.add(candidate);
            }
        }
        return chosen.stream()
                .map(Scored::place)
                .sorted(Comparator.comparingInt(Place::start))
                .toList();
    }

    private static boolean areAlike(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            shared += one[i] == other[j] ? 1 : 0;
            int before = one[i];
            i += before <= other[j] ? 1 : 0;
            j += other[j] <= before ? 1 : 0;
        }
        return shared > SAME * Math.min(one.length, other.length);
    }
}
