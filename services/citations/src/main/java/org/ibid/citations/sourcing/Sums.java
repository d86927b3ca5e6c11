package org.ibid.citations.sourcing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ibid.citations.quotation.Attribution;
import org.ibid.contracts.Block;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Place;
import org.ibid.contracts.Prose;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Sourcing;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/** Draws the sums of what a document rests on. Linear. */
public final class Sums {

    private Sums() {}

    /** @param citations complete but for the sums, each list in order of start */
    public static Sourcing of(Text text, Citations citations) {
        Statements statements = new Statements(text, Prose.of(text, citations.references()));
        for (Marker marker : citations.markers()) {
            if (marker.status() == Marker.Status.LINKED) {
                statements.rest(marker);
            }
        }
        citations.links().stream()
                .filter(link -> link.role() == Link.Role.CITATION)
                .forEach(statements::rest);
        citations.mentions().forEach(statements::rest);
        int sourced = 0;
        Set<String> speakers = new HashSet<>();
        for (Quotation quotation : citations.quotations()) {
            String speaker = quotation.speaker();
            boolean named = speaker != null && Attribution.isNamed(speaker);
            if (speaker != null && named) {
                speakers.add(speaker.toLowerCase(Locale.ROOT));
            }
            if (named || !quotation.references().isEmpty()) {
                sourced++;
                statements.rest(quotation);
            }
        }
        return new Sourcing(
                statements.size(),
                statements.sourced(),
                citations.quotations().size(),
                sourced,
                sources(citations),
                speakers.size());
    }

    /** Distinct sources: entries that are cited, pages that links cite, and what the prose names, each once. */
    private static int sources(Citations citations) {
        Map<String, String> firstOf = new HashMap<>();
        Set<String> sources = new HashSet<>();
        Set<String> pages = new HashSet<>();
        for (Reference reference : citations.references()) {
            String first = reference.sameAs() == null
                    ? reference.id()
                    : firstOf.get(reference.sameAs().getFirst());
            firstOf.put(reference.id(), first == null ? reference.id() : first);
            if (reference.status() == Reference.Status.CITED) {
                sources.add(firstOf.get(reference.id()));
            }
            if (reference.item() != null && reference.item().url() != null) {
                pages.add(page(reference.item().url()));
            }
        }
        for (Link link : citations.links()) {
            if (link.role() == Link.Role.CITATION && !pages.contains(page(link.href()))) {
                sources.add(page(link.href()));
            }
        }
        for (Mention mention : citations.mentions()) {
            if (!mention.references().isEmpty()) {
                sources.add(firstOf.get(mention.references().getFirst()));
            } else if (mention.href() == null) {
                sources.add(mention.name().toLowerCase(Locale.ROOT) + ' ' + mention.date());
            }
        }
        return sources.size();
    }

    private static String page(String url) {
        String page = url.strip().toLowerCase(Locale.ROOT).replaceFirst("^https?://(www\\.)?", "");
        int fragment = page.indexOf('#');
        page = fragment < 0 ? page : page.substring(0, fragment);
        return page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
    }

    /** The sentences of the prose, and which of them rest on something. */
    private static final class Statements {

        private final List<Place> sentences;
        private final boolean[] rests;

        Statements(Text text, List<Block> paragraphs) {
            int[] next = {0};
            sentences = text.sentences().stream()
                    .filter(sentence -> {
                        while (next[0] < paragraphs.size()
                                && paragraphs.get(next[0]).end() <= sentence.start()) {
                            next[0]++;
                        }
                        return next[0] < paragraphs.size()
                                && paragraphs.get(next[0]).start() <= sentence.start();
                    })
                    .toList();
            rests = new boolean[sentences.size()];
        }

        /** Marks the sentences that share a character with the span. */
        void rest(Span span) {
            int low = 0;
            int high = sentences.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (sentences.get(middle).end() <= span.start()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int i = low; i < sentences.size() && sentences.get(i).start() < span.end(); i++) {
                rests[i] = true;
            }
        }

        int size() {
            return rests.length;
        }

        int sourced() {
            int sourced = 0;
            for (boolean rest : rests) {
                sourced += rest ? 1 : 0;
            }
            return sourced;
        }
    }
}
