package org.ibid.citations.reference;

import java.util.List;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.Identifier;

/** What was read from one reference string; an empty item where nothing could be. */
public record ParsedReference(CslItem item, List<Identifier> identifiers) {
    public ParsedReference {
        identifiers = List.copyOf(identifiers);
    }
}
