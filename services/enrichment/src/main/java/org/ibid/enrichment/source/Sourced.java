package org.ibid.enrichment.source;

import java.util.List;
import org.ibid.contracts.Resolution;

/**
 * What one document rests on, as far as it says itself.
 *
 * @param cited each source once, in order of first appearance
 * @param resolutions which of its places names which
 */
public record Sourced(List<Cited> cited, List<Resolution> resolutions) {

    public Sourced {
        cited = List.copyOf(cited);
        resolutions = List.copyOf(resolutions);
    }

    public List<String> ids() {
        return cited.stream().map(Cited::id).toList();
    }
}
