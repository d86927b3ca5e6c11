package org.ibid.enrichment.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Resolution;

/** Gathers what a document names, each source once, under the first id that it was found by. */
final class Found {

    private final Map<String, Cited> cited = new LinkedHashMap<>();
    private final List<Resolution> resolutions = new ArrayList<>();

    void add(Cited source, Resolution resolution) {
        cited.putIfAbsent(source.id(), source);
        resolutions.add(resolution);
    }

    Sourced sourced() {
        return new Sourced(List.copyOf(cited.values()), resolutions);
    }
}
