package org.ibid.enrichment.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Words of one language that the lexicon knows, with what the tagger has added up of them, for the documents to come: most of a document's
 * words are in it. Holds those met first, up to a bound; what is found does not depend on it. Thread-safe.
 */
final class FormCache {

    private final int most;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** @param most how many words it holds; a word takes about 1 kB */
    FormCache(int most) {
        this.most = most;
    }

    @Nullable
    Form get(String printed) {
        return forms.get(printed);
    }

    void offer(String printed, Form form) {
        if (form.known && forms.size() < most) {
            forms.putIfAbsent(printed, form);
        }
    }
}
