package org.ibid.enrichment.adapter.across;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Invented words, names and texts. */
final class Names {

    private static final String[] HEADS = {
        "b", "br", "d", "dr", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v", "w"
    };
    private static final String[] TAILS = {
        "al", "an", "ar", "el", "en", "er", "il", "in", "is", "ol", "on", "or", "um", "un"
    };
    private static final List<String> SMALL = List.of("the", "of", "and", "in", "to", "a", "for", "was", "by", "that");

    private final Random random;
    private final List<String> vocabulary = new ArrayList<>();
    private final List<String> families = new ArrayList<>();
    private final List<String> givens = new ArrayList<>();

    Names(Random random) {
        this.random = random;
        fill(vocabulary, 3_000, 3);
        fill(families, 400, 3);
        fill(givens, 60, 2);
    }

    private void fill(List<String> words, int count, int syllables) {
        while (words.size() < count) {
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < 1 + random.nextInt(syllables); i++) {
                word.append(HEADS[random.nextInt(HEADS.length)]).append(TAILS[random.nextInt(TAILS.length)]);
            }
            words.add(word.toString());
        }
    }

    String word() {
        return vocabulary.get(random.nextInt(vocabulary.size()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase() + word.substring(1);
    }

    String person() {
        return capital(givens.get(random.nextInt(givens.size()))) + " "
                + capital(families.get(random.nextInt(families.size())));
    }

    String sentence(int words) {
        List<String> sentence = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            sentence.add(i % 3 == 1 ? SMALL.get(random.nextInt(SMALL.size())) : word());
        }
        return capital(String.join(" ", sentence));
    }

    /** With a name or a figure in each sentence. */
    String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int left = words; left > 0; ) {
            int length = 8 + random.nextInt(12);
            text.append(sentence(length)).append(' ').append(fact()).append(". ");
            left -= length;
        }
        return text.toString();
    }

    private String fact() {
        return random.nextBoolean() ? person() : "" + (10 + random.nextInt(9_000));
    }

    /** A copy as an editor leaves it: a sentence less, one more, one word in twenty another. */
    String edited(String text) {
        List<String> sentences = new ArrayList<>(Arrays.asList(text.split("(?<=\\.) ")));
        sentences.remove(random.nextInt(sentences.size()));
        sentences.add(random.nextInt(sentences.size()), sentence(10) + ".");
        String[] words = String.join(" ", sentences).split(" ");
        for (int i = 0; i < words.length; i++) {
            if (random.nextInt(20) == 0 && words[i].chars().allMatch(Character::isLowerCase)) {
                words[i] = word();
            }
        }
        return String.join(" ", words);
    }

    /** What siblings have in common: {@code #} stands for a name or a figure of their own. */
    String pattern() {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            pattern.append(sentence(9 + random.nextInt(6))).append(i % 2 == 0 ? " #. " : " # and #. ");
        }
        return pattern.toString();
    }

    String fill(String pattern) {
        StringBuilder text = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c == '#') {
                text.append(fact());
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
