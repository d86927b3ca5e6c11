package org.ibid.enrichment.entity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Gathers clusters and known names, and makes the lexicon of them. */
final class LexiconBuilder {

    /** What the two bits of a level in {@link Lexicon#parts} mean: at least this often. */
    private static final int[] LEVELS = {1, 6, 60};

    private final TreeMap<Integer, short[]> clusters = new TreeMap<>(Integer::compareUnsigned);
    private final Map<Integer, int[]> parts = new HashMap<>();
    private final TreeMap<Integer, Integer> phrases = new TreeMap<>(Integer::compareUnsigned);
    private final ClusterPaths[] paths;

    LexiconBuilder(int clusterings) {
        paths = new ClusterPaths[clusterings];
    }

    void clusters(int clustering, Map<String, String> pathOfWord) {
        List<String> distinct = pathOfWord.values().stream().distinct().sorted().toList();
        Map<String, Integer> ids = new HashMap<>();
        int[] bits = new int[distinct.size()];
        byte[] lengths = new byte[distinct.size()];
        for (int i = 0; i < bits.length; i++) {
            String path = distinct.get(i);
            ids.put(path, i + 1);
            bits[i] = Integer.parseInt(path, 2);
            lengths[i] = (byte) path.length();
        }
        paths[clustering] = new ClusterPaths(bits, lengths);
        pathOfWord.forEach((word, path) ->
                clusters.computeIfAbsent(Lexicon.word(word.toLowerCase(Locale.ROOT)), any -> new short[paths.length])[
                                clustering] =
                        (short) (int) ids.getOrDefault(path, 0));
    }

    /** @param kinds bits of {@link Lexicon}'s kinds of names */
    void name(String name, int kinds) {
        String joined = name.replace(" - ", "-");
        Tokens tokens = new Tokens(joined, 0, joined.length());
        int count = tokens.count();
        if (count == 0 || count > Lexicon.LONGEST || kinds == 0) {
            return;
        }
        int hash = 0;
        int[] words = new int[count];
        for (int i = 0; i < count; i++) {
            words[i] = Lexicon.word(tokens.text(i).toLowerCase(Locale.ROOT));
            hash = Phrases.add(hash, words[i]);
        }
        phrases.merge(hash, kinds, (a, b) -> a | b);
        if (kinds == Lexicon.PERSON) {
            count(words[0], count > 1 ? 0 : 1);
            count(words[count - 1], count > 1 ? 1 : 0);
        } else if ((kinds & Lexicon.PLACE) != 0) {
            for (int word : words) {
                count(word, 2);
            }
            count(words[count - 1], 3);
        } else if (kinds == Lexicon.ORGANIZATION) {
            for (int word : words) {
                count(word, 4);
            }
            count(words[count - 1], 5);
        } else if (kinds == Lexicon.WORK) {
            count(words[0], 6);
            count(words[count - 1], 7);
        }
    }

    private void count(int word, int part) {
        parts.computeIfAbsent(word, any -> new int[Lexicon.PARTS])[part]++;
    }

    LexiconFile.Content build() {
        parts.forEach((word, counts) -> {
            if (Arrays.stream(counts).sum() > 2) {
                clusters.computeIfAbsent(word, any -> new short[paths.length]);
            }
        });
        int[] words = clusters.keySet().stream().mapToInt(Integer::intValue).toArray();
        short[][] columns = new short[paths.length][words.length];
        short[] levels = new short[words.length];
        for (int i = 0; i < words.length; i++) {
            short[] row = clusters.getOrDefault(words[i], new short[paths.length]);
            for (int c = 0; c < paths.length; c++) {
                columns[c][i] = row[c];
            }
            levels[i] = levels(parts.getOrDefault(words[i], new int[Lexicon.PARTS]));
        }
        int[] hashes = phrases.keySet().stream().mapToInt(Integer::intValue).toArray();
        byte[] kinds = new byte[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            kinds[i] = (byte) (int) phrases.getOrDefault(hashes[i], 0);
        }
        return new LexiconFile.Content(words, columns, levels, paths, hashes, kinds);
    }

    private static short levels(int[] counts) {
        int levels = 0;
        for (int k = 0; k < Lexicon.PARTS; k++) {
            int level = 0;
            while (level < LEVELS.length && counts[k] >= LEVELS[level]) {
                level++;
            }
            levels |= level << 2 * k;
        }
        return (short) levels;
    }
}
