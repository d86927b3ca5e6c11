package org.ibid.citations;

import java.util.List;
import java.util.Objects;
import org.ibid.contracts.CslItem;
import org.ibid.wording.Letters;
import org.jspecify.annotations.Nullable;

/** Whether entries name one work though one of them says less: no pages, no day, no volume. */
final class SameWork {

    private static final int SHORTEST_TITLE = 10;
    /** Of a title that stands beside the same place or publisher. */
    private static final int SHORTEST_PLACED = 4;

    private SameWork() {}

    /** What entries of one work have alike: first author, title and year, and where it appeared, if the title is short; null where too little is said. */
    static @Nullable String key(@Nullable CslItem item) {
        if (item == null
                || item.title() == null
                || item.author().isEmpty()
                || date(item).isEmpty()) {
            return null;
        }
        String title = Letters.bare(item.title());
        CslItem.Name name = item.author().getFirst();
        String author = Letters.bare(Objects.requireNonNullElse(name.family(), String.valueOf(name.literal())));
        String appeared = title.length() < SHORTEST_TITLE
                ? bare(item.containerTitle()) + bare(item.publisher()) + bare(item.publisherPlace())
                : "-";
        return title.length() < SHORTEST_PLACED || appeared.isEmpty()
                ? null
                : title + ' ' + author + ' ' + date(item).getFirst() + ' ' + appeared;
    }

    /** Whether nothing that both say differs. */
    static boolean agree(CslItem one, CslItem two) {
        List<Integer> first = date(one);
        List<Integer> second = date(two);
        int known = Math.min(first.size(), second.size());
        return first.subList(0, known).equals(second.subList(0, known))
                && agree(one.volume(), two.volume())
                && agree(one.issue(), two.issue())
                && agree(one.page(), two.page())
                && agree(one.edition(), two.edition())
                && agree(one.number(), two.number())
                && agree(one.doi(), two.doi());
    }

    private static boolean agree(@Nullable String one, @Nullable String two) {
        return one == null || two == null || Letters.bare(one).equals(Letters.bare(two));
    }

    private static String bare(@Nullable String field) {
        return field == null ? "" : Letters.bare(field);
    }

    private static List<Integer> date(CslItem item) {
        List<List<Integer>> parts = item.issued() == null ? null : item.issued().dateParts();
        return parts == null || parts.isEmpty() ? List.of() : parts.getFirst();
    }
}
