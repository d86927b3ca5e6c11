package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries by author and year. A look-up weighs only the entries that share a name's word and the year. */
final class AuthorIndex {

    private static final int MOST_WEIGHED = 64;
    private static final int ENOUGH = 2;

    private final Map<String, List<Integer>> byAuthorAndYear = new HashMap<>();
    private final Map<String, List<Integer>> byAuthor = new HashMap<>();
    private final Map<Integer, AuthorHead> heads = new HashMap<>();

    void add(int entry, AuthorHead head) {
        heads.put(entry, head);
        for (String word : head.first()) {
            if (CitationWords.JOINERS.contains(word)
                    && !word.equals(head.first().getFirst())) {
                // "En 1931" names no list that is headed by titles
                continue;
            }
            byAuthor.computeIfAbsent(word, key -> new ArrayList<>(2)).add(entry);
            for (int year : head.years()) {
                byAuthorAndYear
                        .computeIfAbsent(key(word, year), key -> new ArrayList<>(2))
                        .add(entry);
            }
        }
    }

    /** Whether any entry opens with this word, whatever its year. */
    boolean knows(String word) {
        return byAuthor.containsKey(word);
    }

    /** The last entry before {@code entry} that opens with the word; {@link EntryIndex#NONE} when there is none. */
    int lastBefore(String word, int entry) {
        List<Integer> candidates = byAuthor.getOrDefault(word, List.of());
        for (int i = candidates.size() - 1; i >= 0; i--) {
            if (candidates.get(i) < entry) {
                return candidates.get(i);
            }
        }
        return EntryIndex.NONE;
    }

    /**
     * The entry that a citation names.
     *
     * @param names the authors' keys as cited, first author first
     * @param initial the given name's that the citation prints, in lower case; 0 when it prints none
     * @param others whether the citation says that there are more ({@code et al.})
     * @param suffix the letter after the year; 0 when there is none
     * @param taken what the same marker cites already: where the list letters none of an author's works of a year, the next is meant
     */
    int find(List<String> names, char initial, boolean others, int year, char suffix, Set<Integer> taken) {
        if (!byAuthorAndYear.containsKey(key(names.getFirst(), year))) {
            return yearless(names.getFirst(), false);
        }
        List<Integer> ties = likeliest(names, initial, others, year, suffix);
        if (ties.isEmpty() || suffix == 0 && isOpen(ties)) {
            return EntryIndex.NONE;
        }
        if (suffix == 0) {
            return ties.stream().filter(tie -> !taken.contains(tie)).findFirst().orElse(ties.getFirst());
        }
        // entries that bear no letters are lettered by their order
        int order = suffix - 'a';
        return ties.get(order < ties.size() ? order : 0);
    }

    /** Whether several entries answer to the names and the year, and nothing tells which is meant. */
    boolean isAmbiguous(List<String> names, char initial, boolean others, int year) {
        return isOpen(likeliest(names, initial, others, year, (char) 0));
    }

    /** Those that fit best; none where none fits. */
    private List<Integer> likeliest(List<String> names, char initial, boolean others, int year, char suffix) {
        List<Integer> candidates = byAuthorAndYear.getOrDefault(key(names.getFirst(), year), List.of());
        int best = ENOUGH;
        List<Integer> ties = new ArrayList<>(2);
        for (int i = 0; i < Math.min(candidates.size(), MOST_WEIGHED); i++) {
            int score = weigh(known(candidates.get(i)), names, initial, others, year, suffix);
            if (score > best) {
                best = score;
                ties.clear();
            }
            if (score == best) {
                ties.add(candidates.get(i));
            }
        }
        return ties;
    }

    private boolean isOpen(List<Integer> ties) {
        return ties.size() > 1 && (areOfSeveral(ties) || areLettered(ties));
    }

    /**
     * The one entry of the author that prints no year of publication; {@link EntryIndex#NONE} when there are several or none.
     *
     * @param undated whether the citation says so too: {@code in press}; else only an entry fits that does not say it
     */
    int yearless(String name, boolean undated) {
        int found = EntryIndex.NONE;
        for (int candidate : byAuthor.getOrDefault(name, List.of())) {
            AuthorHead head = known(candidate);
            if (head.years().isEmpty() && (undated || !head.undated())) {
                if (found != EntryIndex.NONE) {
                    return EntryIndex.NONE;
                }
                found = candidate;
            }
        }
        return found;
    }

    /** The entries that open with the word. */
    List<Integer> of(String word) {
        return byAuthor.getOrDefault(word, List.of());
    }

    @Nullable
    AuthorHead head(int entry) {
        return heads.get(entry);
    }

    private AuthorHead known(int entry) {
        return Objects.requireNonNull(heads.get(entry));
    }

    /** Whether the entries are of different authors of one family name: then the citation does not tell which it means. */
    private boolean areOfSeveral(List<Integer> entries) {
        String first = known(entries.getFirst()).initials();
        return entries.stream()
                .map(entry -> known(entry).initials())
                .anyMatch(other -> !other.isEmpty()
                        && !first.isEmpty()
                        && other.charAt(other.length() - 1) != first.charAt(first.length() - 1));
    }

    /** Whether the list itself tells them apart by letters, which the citation leaves out. */
    private boolean areLettered(List<Integer> entries) {
        return entries.stream().allMatch(entry -> known(entry).suffix() != 0);
    }

    /** Names the entry's author, in all their works, by an abbreviation that the text introduces. */
    void alias(String abbreviation, int entry) {
        AuthorHead head = heads.get(entry);
        if (head == null || of(abbreviation).contains(entry)) {
            return;
        }
        for (int work : List.copyOf(of(head.first().getFirst()))) {
            if (known(work).isOfSame(head)) {
                byAuthor.computeIfAbsent(abbreviation, key -> new ArrayList<>(1))
                        .add(work);
                for (int year : known(work).years()) {
                    byAuthorAndYear
                            .computeIfAbsent(key(abbreviation, year), key -> new ArrayList<>(1))
                            .add(work);
                }
            }
        }
    }

    /** How well the entry's authors are those named, where no year tells more; 0 when they are not. */
    int fit(int entry, List<String> names, char initial, boolean others) {
        AuthorHead head = known(entry);
        List<String> further = names.subList(1, names.size());
        boolean leads = names.getFirst().equals(head.first().getFirst()) || head.isInstitution(names);
        boolean shared = further.isEmpty()
                || further.stream().anyMatch(head.others()::contains)
                || further.stream().anyMatch(head.first()::contains);
        boolean given = initial == 0 || head.isGiven(initial, names.getFirst());
        int expected = others ? 3 : Math.min(3, 1 + further.size());
        return leads && shared && given ? 2 + (head.count() == expected ? 1 : 0) : 0;
    }

    private static int weigh(AuthorHead head, List<String> names, char initial, boolean others, int year, char suffix) {
        int score = names.getFirst().equals(head.first().getFirst()) ? 4 : 3;
        score += head.years().getFirst() == year ? 1 : 0;
        List<String> further = names.subList(1, names.size());
        if (!further.isEmpty()) {
            boolean shared = further.stream().anyMatch(head.others()::contains);
            boolean inside = further.stream().anyMatch(head.first()::contains);
            score += shared ? 2 : inside ? 1 : further.size() > 1 && head.isAbridged() ? 0 : -4;
        }
        if (initial != 0) {
            score += head.isGiven(initial, names.getFirst()) ? 2 : -6;
        }
        int expected = others ? 3 : Math.min(3, 1 + further.size());
        score += head.count() == expected ? 1 : 0;
        score += head.bare() && further.isEmpty() && !others ? 1 : 0;
        if (suffix != 0) {
            score += head.suffix() == suffix ? 3 : head.suffix() == 0 ? 0 : -4;
        } else {
            score -= head.suffix() == 0 ? 0 : 1;
        }
        return score;
    }

    private static String key(String word, int year) {
        return word + ' ' + year;
    }
}
