package org.ibid.enrichment.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What documents are counted and filtered by. */
public enum Facet {
    /** The id of a work or outlet that the document rests on. */
    SOURCE,
    /** Where the document appeared: its site, else its host. */
    OUTLET,
    /** The name of a person, organization, place or work. */
    ENTITY,
    /** BCP 47. */
    LANGUAGE,
    TAG,
    /** In which it was published. */
    YEAR,
    STATUS,
    /** The code of a finding: {@code marker.dangling}. */
    DIAGNOSTIC;

    /** As it stands in a request and an answer. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Facet> of(String word) {
        return Arrays.stream(values())
                .filter(facet -> facet.word().equals(word))
                .findFirst();
    }
}
