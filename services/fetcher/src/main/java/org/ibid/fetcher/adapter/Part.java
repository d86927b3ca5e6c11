package org.ibid.fetcher.adapter;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Cut;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Intake;
import org.ibid.contracts.PartOf;
import org.ibid.fetcher.collection.Entry;
import org.ibid.stage.Unreadable;
import org.ibid.stage.intake.IntakeDecoder;
import org.ibid.stage.intake.IntakeLimits;
import org.ibid.stage.intake.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a collection as an intake of its own: with the collection's tags and settings, and the word where it came from.
 *
 * @param id as whoever reads the intake derives it
 */
record Part(String id, Intake intake) {

    /** A page of a sitemap of an index; an index in an index multiplies what one intake may bring, and one that lists itself is endless. */
    private static final int DEEPEST = 2;

    private static final int MAX_TITLE = 2_000;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** @throws Unreadable when nothing can be made of it, with the reason */
    static Part of(DocumentEvent collection, Entry.Address entry) throws Unreadable {
        Intake intake = beside(collection, entry.name(), entry.at(), entry.isCollection())
                .with()
                .url(absolute(collection, entry.href()))
                .title(entry.title() == null ? null : Cut.to(MAX_TITLE, entry.title()))
                .expand(entry.isCollection())
                .refresh(collection.intake().refresh())
                .build();
        return of(intake);
    }

    /** @param sha256 of its bytes, which lie among the originals */
    static Part of(DocumentEvent collection, Entry.Content entry, String sha256) throws Unreadable {
        Map<String, Object> metadata = new HashMap<>(collection.intake().metadata());
        if (entry.url() == null) {
            metadata.put("file", entry(entry.name()));
        }
        return of(beside(collection, entry.name(), entry.at(), false)
                .with()
                .url(entry.url())
                .content(Intake.Content.uploaded(sha256, entry.mediaType(), entry.charset()))
                .metadata(metadata)
                .build());
    }

    private static Intake beside(DocumentEvent collection, String entry, @Nullable Instant at, boolean isCollection)
            throws Unreadable {
        Intake published = collection.intake();
        int depth = published.partOf() == null ? 1 : published.partOf().depth() + 1;
        // what it lists would lie one deeper
        if (depth + (isCollection ? 1 : 0) > DEEPEST) {
            throw new Unreadable("it lies within more than " + DEEPEST + " collections: publish it by itself");
        }
        PartOf partOf = new PartOf(
                collection.id(), published.url(), entry.isEmpty() ? null : entry(entry), plausible(at), depth);
        return new Intake(null, null, null, null, published.tags(), published.metadata())
                .with()
                .suppress(published.suppress())
                .partOf(partOf)
                .build();
    }

    /** Null for a year that RFC 3339 can't write: feeds have any number there. */
    private static @Nullable Instant plausible(@Nullable Instant at) {
        return at == null || at.isBefore(FIRST) || !at.isBefore(END) ? null : at;
    }

    private static String absolute(DocumentEvent collection, String href) throws Unreadable {
        String base =
                collection.original() == null ? null : collection.original().url();
        try {
            return base == null
                    ? WebUrl.parse(href).toString()
                    : WebUrl.parse(base).resolve(href).toString();
        } catch (IllegalArgumentException e) {
            throw new Unreadable(href + ": " + e.getMessage());
        }
    }

    /** Read as whoever takes it will read it: so what could not be taken is told here. */
    private static Part of(Intake intake) throws Unreadable {
        return new Part(new IntakeDecoder().decode(ContractJson.bytes(intake)).id(), intake);
    }

    /** The name of an entry, as far as it is told. */
    static String entry(String name) {
        return Cut.to(IntakeLimits.ENTRY_CHARS, name);
    }

    static List<String> ids(List<Part> parts) {
        return parts.stream().map(Part::id).toList();
    }
}
