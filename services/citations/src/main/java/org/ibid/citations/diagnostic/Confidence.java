package org.ibid.citations.diagnostic;

import java.util.Map;
import org.ibid.contracts.Reference;

/** Whether the parser is sure enough of a field of a reference that a finding may rest on it. */
final class Confidence {

    private static final double SURE = 0.4;

    private Confidence() {}

    /** Of a field without a figure, as one that was stated, it is. */
    static boolean isSure(Reference reference, String field) {
        Map<String, Double> figures = reference.confidence();
        return figures == null || figures.getOrDefault(field, 1.0) >= SURE;
    }
}
