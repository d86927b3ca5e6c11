package org.ibid.enrichment.entity;

import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/**
 * Marks the names that a text prints; which of them are one entity is not its business. Thread-safe. {@link TaggerFolder} opens those
 * that do not ship.
 */
public interface NameTagger {

    /** Whether it knows the language (BCP 47; null where nobody knows which it is). What it does not read the shipped one reads. */
    boolean reads(@Nullable String language);

    /**
     * The names in the blocks. What lies outside of them, is empty or overlaps the name before is left out by who asks.
     *
     * @param blocks prose and headings, in order
     */
    List<Name> names(Text text, List<Block> blocks);

    /** A stretch of the content that is a name. */
    record Name(Entity.Type type, int start, int end) implements Span {
        public Name {
            Span.check(start, end);
        }
    }
}
