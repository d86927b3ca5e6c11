package org.ibid.enrichment.across;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Quotation;
import org.ibid.enrichment.Enriched;
import org.ibid.enrichment.near.Saying;
import org.ibid.enrichment.near.Signature;
import org.ibid.enrichment.source.Cited;
import org.ibid.enrichment.source.OwnSource;
import org.ibid.enrichment.source.Work;
import org.ibid.enrichment.source.canonical.Join;

/**
 * All by which a document can be tied to others; follows from the document alone.
 *
 * @param keys under each of which the document is listed, and others that have it in common with it
 * @param sources which ids of sources the document names, or is
 * @param works that others may cite in slightly other words
 * @param signature of its text; empty for a few words
 */
public record Ties(Set<String> keys, List<Join> sources, Set<Work> works, Optional<Signature> signature) {

    /** Speeches aside, no document needs more. */
    private static final int MOST_SAYINGS = 50;

    public Ties {
        keys = Collections.unmodifiableSet(new LinkedHashSet<>(keys));
        sources = List.copyOf(sources);
        works = Collections.unmodifiableSet(new LinkedHashSet<>(works));
    }

    /** @param event with its citations */
    public static Ties of(DocumentEvent event, Enriched enriched) {
        Set<String> keys = new LinkedHashSet<>();
        enriched.signature().ifPresent(signature -> keys.addAll(signature.bands()));
        sayings(Objects.requireNonNull(event.citations()).quotations()).forEach(saying -> keys.addAll(saying.keys()));
        List<Join> joins = new ArrayList<>();
        Set<Work> works = new LinkedHashSet<>();
        for (Cited cited : enriched.sources()) {
            keys.add(cites(cited.id(), event.id()));
            joins.add(Join.cited(cited, event.id()));
            if (cited.work() != null) {
                works.add(cited.work());
            }
        }
        OwnSource.of(event).ifPresent(own -> {
            joins.add(Join.own(own, event.id()));
            if (own.work() != null) {
                works.add(own.work());
            }
        });
        return new Ties(keys, joins, works, enriched.signature());
    }

    private static List<Saying> sayings(List<Quotation> quotations) {
        return quotations.stream()
                .flatMap(quotation -> Saying.of(quotation).stream())
                .limit(MOST_SAYINGS)
                .toList();
    }

    /** How many lists there are of who cites a source: one alone would grow too long. */
    private static final int LISTS = 16;

    private static final String CITES = "cites:";

    private static String cites(String source, String document) {
        return cites(source, Math.floorMod(document.hashCode(), LISTS));
    }

    private static String cites(String source, int list) {
        return CITES + source + "#" + list;
    }

    /** Under which all are listed who cite one of the sources. */
    public static List<String> citing(Collection<String> sources) {
        List<String> keys = new ArrayList<>(LISTS * sources.size());
        for (String source : sources) {
            for (int list = 0; list < LISTS; list++) {
                keys.add(cites(source, list));
            }
        }
        return keys;
    }

    /** Whether it is a key of those who cite a source. */
    public static boolean isCiting(String key) {
        return key.startsWith(CITES);
    }
}
