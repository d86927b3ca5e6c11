package org.ibid.citations.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** Finds the one entry of the document's own list that a name in the prose means. */
final class NamedEntries {

    private static final int SHORTEST = 4;
    private static final int MOST_CANDIDATES = 100;

    private final List<String> words = new ArrayList<>();
    private final List<Reference> references;
    private final Map<String, List<Integer>> byWord = new HashMap<>();

    NamedEntries(List<Reference> references) {
        this.references = references;
        for (int i = 0; i < references.size(); i++) {
            String bare = bare(references.get(i).raw());
            words.add(' ' + bare + ' ');
            for (String word : new HashSet<>(List.of(bare.split(" ")))) {
                if (word.length() >= SHORTEST) {
                    byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(i);
                }
            }
        }
    }

    /** Ids of the entry that holds the name, and the year if one is given, with its repeats; empty if several could be meant. */
    List<String> named(String name, @Nullable String year) {
        String wanted = bare(name);
        List<Integer> candidates = List.of();
        for (String word : wanted.split(" ")) {
            if (word.length() >= SHORTEST) {
                List<Integer> having = byWord.getOrDefault(word, List.of());
                candidates = candidates.isEmpty() || having.size() < candidates.size() ? having : candidates;
                if (having.isEmpty()) {
                    return List.of();
                }
            }
        }
        if (candidates.size() > MOST_CANDIDATES) {
            return List.of();
        }
        List<Reference> holding = new ArrayList<>();
        for (int i : candidates) {
            boolean dated = year == null || words.get(i).contains(' ' + year + ' ');
            if (dated && words.get(i).contains(' ' + wanted + ' ')) {
                holding.add(references.get(i));
            }
        }
        return areOne(holding) ? holding.stream().map(Reference::id).toList() : List.of();
    }

    /** Ids of the entries that bear the identifier. */
    List<String> bearing(Identifier identifier) {
        return references.stream()
                .filter(reference -> reference.identifiers().contains(identifier))
                .map(Reference::id)
                .toList();
    }

    private static boolean areOne(List<Reference> holding) {
        if (holding.size() < 2) {
            return true;
        }
        Set<String> same = new HashSet<>();
        same.add(holding.getFirst().id());
        if (holding.getFirst().sameAs() != null) {
            same.addAll(holding.getFirst().sameAs());
        }
        return holding.stream().allMatch(reference -> same.contains(reference.id()));
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            } else if (!bare.isEmpty() && bare.charAt(bare.length() - 1) != ' ') {
                bare.append(' ');
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT).strip();
    }
}
