package org.ibid.enrichment.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of the text.
 *
 * @param kind as in the contract: {@code heading}, {@code list-item}
 * @param level of a heading, from 2, as the page's own title is 1
 */
public record Passage(String kind, int level, List<Stretch> stretches) {

    /**
     * Characters of which all is found that is found of one of them.
     *
     * @param classes of all that was found there, space-separated; empty for plain text
     * @param anchors of what begins there
     */
    public record Stretch(
            String text,
            String classes,
            List<String> anchors,
            @Nullable String href,
            @Nullable String title) {

        public boolean isPlain() {
            return classes.isEmpty() && anchors.isEmpty();
        }

        /** Whether it leads away from the page. */
        public boolean leadsAway() {
            return href != null && !href.startsWith("#");
        }
    }
}
