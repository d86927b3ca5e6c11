package org.ibid.citations.reference;

import java.util.List;
import java.util.Map;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;

/**
 * What was read from one reference string; an empty item where nothing could be.
 *
 * @param confidence for the fields of the item, under their CSL-JSON names: the model's probability, 0 to 1, that the least certain
 *     word of the field belongs to it
 */
public record ParsedReference(CslItem item, List<Identifier> identifiers, Map<String, Double> confidence) {
    public ParsedReference {
        identifiers = List.copyOf(identifiers);
        confidence = Map.copyOf(confidence);
    }
}
