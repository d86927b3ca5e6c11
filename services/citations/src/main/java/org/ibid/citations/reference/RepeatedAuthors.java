package org.ibid.citations.reference;

import java.util.List;
import java.util.stream.Stream;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.CslItemBuilder;
import org.ibid.wording.SameAuthors;
import org.jspecify.annotations.Nullable;

/**
 * An entry whose head stands for the authors of the entry above, {@code ———. 2018}, {@code ———, and Reed}, {@code Ders. (Hg.): }: to be
 * read with a name in its place, as that is what entries look like, and completed then.
 */
public final class RepeatedAuthors {

    private final String raw;
    private final List<Name> above;

    /** None where nobody is repeated. */
    private final @Nullable SameAuthors same;

    private RepeatedAuthors(String raw, List<Name> above, @Nullable SameAuthors same) {
        this.raw = raw;
        this.above = above;
        this.same = same;
    }

    /**
     * @param bodyStart where the entry's label ends
     * @param above the item of the entry above, none at the head of a list
     */
    public static RepeatedAuthors in(String raw, int bodyStart, @Nullable CslItem above) {
        List<Name> people = above == null ? List.of() : above.author().isEmpty() ? above.editor() : above.author();
        int start = Math.min(bodyStart, raw.length());
        SameAuthors same = people.isEmpty() ? null : SameAuthors.at(raw, start, raw.length());
        if (same == null) {
            return new RepeatedAuthors(raw, people, null);
        }
        String rest = raw.substring(same.end());
        String name = inverted(people.getFirst());
        boolean stoppedTwice = name.endsWith(".") && rest.startsWith(".");
        return new RepeatedAuthors(
                raw.substring(0, start) + name + (stoppedTwice ? rest.substring(1) : rest), people, same);
    }

    /** The entry with the first of the names spelled out; as printed where nobody is repeated. */
    public String spelledOut() {
        return raw;
    }

    /**
     * What was read of it with all who are repeated: all of the entry above, or, before further names, as many of them as dashes
     * stand for (the rules {@code complete-all}, {@code partial-each} and {@code partial-first} of the Citation Style Language).
     */
    public @Nullable CslItem completed(@Nullable CslItem item) {
        if (item == null || same == null) {
            return item;
        }
        boolean edited = item.author().isEmpty() && isFirst(item.editor());
        CslItemBuilder completed = CslItemBuilder.builder(item);
        return edited
                ? completed.editor(people(item.editor())).build()
                : completed.author(people(item.author())).build();
    }

    private boolean isFirst(List<Name> names) {
        return !names.isEmpty() && names.getFirst().equals(above.getFirst());
    }

    private List<Name> people(List<Name> read) {
        List<Name> further = read.isEmpty() ? read : read.subList(1, read.size());
        return further.isEmpty() || same == null
                ? above
                : Stream.concat(above.stream().limit(same.authors()), further.stream())
                        .distinct()
                        .toList();
    }

    private static String inverted(Name name) {
        if (name.family() == null) {
            return name.literal() == null ? String.valueOf(name.given()) : name.literal();
        }
        String family = name.particle() == null ? name.family() : name.particle() + ' ' + name.family();
        return name.given() == null ? family : family + ", " + name.given();
    }
}
