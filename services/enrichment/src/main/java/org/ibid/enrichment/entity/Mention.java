package org.ibid.enrichment.entity;

import java.util.List;
import org.ibid.contracts.Entity;

/**
 * A name where it stands.
 *
 * @param name as printed, white space as single spaces
 * @param key what spellings of one name have in common
 */
record Mention(String name, List<String> key, Entity.Type type, int start, int end) {

    static Mention of(CharSequence content, Entity.Type type, int start, int end) {
        String name = content.subSequence(start, end).toString().replaceAll("\\s+", " ");
        return new Mention(name, NameKey.of(name), type, start, end);
    }

    Mention as(Entity.Type other) {
        return new Mention(name, key, other, start, end);
    }

    int words() {
        return key.size();
    }
}
