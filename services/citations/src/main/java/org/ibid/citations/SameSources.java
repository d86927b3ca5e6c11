package org.ibid.citations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Reference;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of one document that name the same source, whatever the punctuation did to them: by identifier, by
 * title with year and author, where none says what another does not, by the bare letters and digits, by the same words in another order. Each way is a hash
 * look-up, so a list is compared in linear time.
 */
final class SameSources {

    /** Bounds the output where hundreds of entries are copies of each other. */
    private static final int MOST_NAMED = 50;

    private static final int MOST_COMPARED = 8;

    /** Fewer letters and digits than this ({@code Ibid., p. 4}) say nothing about a source. */
    private static final int SHORTEST = 16;

    private static final int SHORTEST_TITLE = 10;

    private final Map<String, Integer> firstWith = new HashMap<>();
    private final int[] parent;

    private SameSources(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    /**
     * The references with {@code sameAs} set in both directions.
     *
     * @param known entries that name the source of another, by their position
     */
    static List<Reference> marked(List<Reference> references, Map<Integer, Integer> known) {
        SameSources sources = new SameSources(references.size());
        known.forEach(sources::join);
        for (int i = 0; i < references.size(); i++) {
            for (String key : keys(references.get(i))) {
                Integer first = sources.firstWith.putIfAbsent(key, i);
                if (first != null) {
                    sources.join(first, i);
                }
            }
        }
        sources.joinWorks(references);
        return sources.apply(references);
    }

    /** Where two of those that are alike differ in a volume or a day, a third that says neither may be either. */
    private void joinWorks(List<Reference> references) {
        Map<String, List<Integer>> works = new HashMap<>();
        for (int i = 0; i < references.size(); i++) {
            String key = SameWork.key(references.get(i).item());
            if (key != null) {
                works.computeIfAbsent(key, unseen -> new ArrayList<>(1)).add(i);
            }
        }
        for (List<Integer> alike : works.values()) {
            boolean agree = alike.size() > 1 && alike.size() <= MOST_COMPARED;
            for (int i = 0; i < alike.size() && agree; i++) {
                for (int j = 0; j < i && agree; j++) {
                    agree = SameWork.agree(
                            Objects.requireNonNull(references.get(alike.get(i)).item()),
                            Objects.requireNonNull(references.get(alike.get(j)).item()));
                }
            }
            if (agree) {
                alike.forEach(other -> join(alike.getFirst(), other));
            }
        }
    }

    private static Set<String> keys(Reference reference) {
        Set<String> keys = new HashSet<>();
        for (Identifier identifier : reference.identifiers()) {
            if (identifier.valid() && Set.of("doi", "pmid", "pmcid", "arxiv").contains(identifier.type())) {
                keys.add(identifier.type() + ' ' + identifier.value().toLowerCase(Locale.ROOT));
            }
        }
        String body = withoutLabel(reference);
        String letters = Letters.bare(body);
        if (letters.length() >= SHORTEST) {
            keys.add("raw " + letters);
            String words = words(body);
            if (words.length() >= SHORTEST) {
                keys.add("words " + words);
            }
        }
        String fields = fields(reference.item());
        if (fields != null) {
            keys.add(fields);
        }
        return keys;
    }

    private static String withoutLabel(Reference reference) {
        String raw = reference.raw();
        String label = reference.label();
        if (label == null) {
            return raw;
        }
        int at = raw.indexOf(label);
        return at >= 0 && at <= 2 ? raw.substring(at + label.length()) : raw;
    }

    /** Title, year and first author or container; none when the title or the rest is missing. */
    private static @Nullable String fields(@Nullable CslItem item) {
        if (item == null
                || item.title() == null
                || item.issued() == null
                || item.issued().dateParts() == null) {
            return null;
        }
        String title = Letters.bare(item.title());
        if (title.length() < SHORTEST_TITLE || item.issued().dateParts().isEmpty()) {
            return null;
        }
        String author = "";
        if (!item.author().isEmpty()) {
            CslItem.Name name = item.author().getFirst();
            author = Letters.bare(name.family() != null ? name.family() : String.valueOf(name.literal()));
        } else if (item.containerTitle() != null) {
            author = Letters.bare(item.containerTitle());
        }
        return "fields " + title + ' ' + item.issued().dateParts().getFirst() + ' ' + author + ' ' + text(item.volume())
                + ' ' + text(item.page());
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : Letters.bare(field);
    }

    /** The words in alphabetical order, so that {@code March 2, 2014} and {@code 2 March 2014} are alike. */
    private static String words(String text) {
        Set<String> words = new TreeSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean part = Character.isLetterOrDigit(c);
            boolean turns = part
                    && !word.isEmpty()
                    && Character.isDigit(c) != Character.isDigit(word.charAt(word.length() - 1));
            if ((!part || turns) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (part) {
                word.append(Character.toLowerCase(c));
            }
        }
        return String.join(" ", words);
    }

    private void join(int a, int b) {
        parent[root(b)] = root(a);
    }

    private int root(int at) {
        int root = at;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private List<Reference> apply(List<Reference> references) {
        Map<Integer, List<String>> groups = new HashMap<>();
        for (int i = 0; i < references.size(); i++) {
            groups.computeIfAbsent(root(i), key -> new ArrayList<>(2))
                    .add(references.get(i).id());
        }
        List<Reference> marked = new ArrayList<>(references.size());
        for (int i = 0; i < references.size(); i++) {
            Reference reference = references.get(i);
            List<String> same = groups.getOrDefault(root(i), List.of());
            marked.add(same.size() <= 1 ? reference : withSame(reference, same));
        }
        return marked;
    }

    private static Reference withSame(Reference reference, List<String> group) {
        List<String> others = group.stream()
                .filter(id -> !id.equals(reference.id()))
                .limit(MOST_NAMED)
                .toList();
        return reference.withSameAs(others);
    }
}
