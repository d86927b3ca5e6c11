package org.ibid.citations.reference;

import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItemBuilder;
import org.jspecify.annotations.Nullable;

/** Bibliographies print dashes for the authors of the entry above: {@code ———. 2018}, {@code ---.}, {@code ____,}. */
public final class RepeatedAuthors {
    private static final String DASHES = "—―⸺⸻–-_";
    /** Dashes before this place are long. */
    private static final int SHORT = 5;

    private RepeatedAuthors() {}

    /**
     * The item with the authors (or editors) of the entry above where dashes stand for them, else as it is.
     *
     * @param bodyStart where the entry's label ends
     * @param above the item of the entry above, none at the head of a list
     */
    public static @Nullable CslItem in(String raw, int bodyStart, @Nullable CslItem item, @Nullable CslItem above) {
        if (item == null || above == null || !item.author().isEmpty()) {
            return item;
        }
        if (!repeats(raw, 0) && !repeats(raw, Math.min(bodyStart, raw.length()))) {
            return item;
        }
        boolean edited = above.author().isEmpty() && item.editor().isEmpty();
        return CslItemBuilder.builder(item)
                .author(above.author())
                .editor(edited ? above.editor() : item.editor())
                .build();
    }

    /** One long dash before a stop, two dashes, or three of the short signs: fewer are a bullet. */
    private static boolean repeats(String raw, int from) {
        int at = from;
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
            at++;
        }
        int length = 0;
        int weight = 0;
        while (at + length < raw.length() && DASHES.indexOf(raw.charAt(at + length)) >= 0) {
            weight += DASHES.indexOf(raw.charAt(at + length)) < SHORT ? 2 : 1;
            length++;
        }
        boolean stopped = at + length < raw.length() && ".,:(".indexOf(raw.charAt(at + length)) >= 0;
        return weight >= 3 || (weight == 2 && length == 1 && stopped);
    }
}
