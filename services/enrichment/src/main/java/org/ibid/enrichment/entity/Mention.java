package org.ibid.enrichment.entity;

import org.ibid.contracts.Entity;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of capitalised words that may be a name.
 *
 * @param name the words, titles left out
 * @param type null when nothing near it tells
 */
record Mention(String name, int words, Entity.@Nullable Type type, int start, int end) {

    String lastWord() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
