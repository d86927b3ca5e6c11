package org.ibid.citations;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;
import org.jspecify.annotations.Nullable;

/** What the extractor asks of whoever reads a single reference. Must be thread-safe and never throw. */
@FunctionalInterface
public interface ReferenceReader {

    /**
     * What a reference says.
     *
     * @param item none when the reference was not read at all
     * @param identifiers checked
     * @param confidence of the item's fields by CSL name, 0 to 1; none when unknown
     */
    record Reading(
            @Nullable CslItem item,
            List<Identifier> identifiers,
            @Nullable Map<String, Double> confidence) {

        /** Of unknown confidence. */
        public Reading(@Nullable CslItem item, List<Identifier> identifiers) {
            this(item, identifiers, null);
        }

        /** Nothing was read. */
        public static final Reading NONE = new Reading(null, List.of());
    }

    /**
     * Reads one entry.
     *
     * @param raw the entry as printed, its label included
     * @param bodyStart where in it the label ends
     */
    Reading read(String raw, int bodyStart);
}
