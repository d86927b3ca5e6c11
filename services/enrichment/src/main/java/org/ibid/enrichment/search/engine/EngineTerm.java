package org.ibid.enrichment.search.engine;

import org.ibid.enrichment.search.lucene.Words;

/**
 * A term in the engine's index. An engine can't be given two terms at one place, so words as they stand have a field beside that of stems.
 * Terms travel in one string parted by spaces.
 */
record EngineTerm(boolean exact, String text) {

    private static final String EXACT_FIELD = "-exact";

    static EngineTerm of(String term) {
        boolean exact = !term.isEmpty() && term.charAt(0) == Words.EXACT;
        // folding makes spaces of a few letters
        String text = (exact ? term.substring(1) : term).replaceAll("\\s", "_");
        return new EngineTerm(exact, text);
    }

    String field(String field) {
        return exact ? exact(field) : field;
    }

    static String exact(String field) {
        return field + EXACT_FIELD;
    }
}
