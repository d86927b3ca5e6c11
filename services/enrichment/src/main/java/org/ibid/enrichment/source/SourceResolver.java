package org.ibid.enrichment.source;

import java.util.List;
import java.util.Optional;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Entity;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Link;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Resolution;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * Resolves references, citing links, mentions and attributions to sources, by what the document itself says. Nothing is looked up, and
 * nothing depends on other documents.
 */
public final class SourceResolver {

    private static final double BY_IDENTIFIER = 1;
    private static final double BY_ADDRESS = 0.95;
    private static final double BY_TITLE = 0.5;
    private static final double BY_NAME = 0.8;
    /** Persons have namesakes. */
    private static final double BY_NAME_OF_A_PERSON = 0.6;

    private SourceResolver() {}

    /**
     * In order of first appearance: the works of the reference list, then who is quoted, then what is mentioned, then what is linked.
     *
     * @param entities that the document names, so that a short name stands for the full one
     */
    public static Sourced resolve(Citations citations, List<Entity> entities) {
        Found found = new Found();
        ListedWorks.find(citations.references(), found);
        NamedSources names = new NamedSources(entities);
        for (Quotation quotation : citations.quotations()) {
            quotation.chain().forEach(teller -> name(names, teller, quotation, found));
            name(names, quotation.speaker(), quotation, found);
        }
        for (Mention mention : citations.mentions()) {
            // what an entry of the list stands for is that work already
            if (mention.references().isEmpty()) {
                mention(names, mention, found);
            }
        }
        for (Link link : citations.links()) {
            if (link.role() == Link.Role.CITATION) {
                link(link.href(), link, Resolution.Kind.LINK, found);
            }
        }
        return found.sourced();
    }

    private static void name(NamedSources names, @Nullable String name, Quotation quotation, Found found) {
        names.of(name).ifPresent(cited -> found.add(cited, byName(cited, Resolution.Kind.QUOTATION, quotation)));
    }

    private static void mention(NamedSources names, Mention mention, Found found) {
        if (mention.href() != null && link(mention.href(), mention, Resolution.Kind.MENTION, found)) {
            return;
        }
        if (mention.identifier() != null && mention.identifier().valid()) {
            identified(mention.identifier(), mention, found);
            return;
        }
        Optional<Cited> cited = switch (mention.kind()) {
            case OUTLET -> Outlets.of(mention.name());
            case REPORT, INTERVIEW -> names.of(mention.name());
            case LAW -> titled("legislation", mention);
            case WORK -> titled("document", mention);
        };
        cited.ifPresent(source -> found.add(source, byName(source, Resolution.Kind.MENTION, mention)));
    }

    private static void identified(Identifier identifier, Mention mention, Found found) {
        SourceId.of(identifier)
                .map(id -> Cited.named(id, Reading.identified(identifier)))
                .ifPresent(cited -> found.add(
                        cited,
                        resolution(cited, Resolution.Kind.MENTION, mention, SourceId.kind(cited.id()), BY_IDENTIFIER)));
    }

    private static Optional<Cited> titled(String type, Mention mention) {
        String year = mention.date() == null ? "" : mention.date();
        return Work.of(mention.name(), List.of(), year)
                .map(work -> Cited.named(work.id(), Reading.named(type, mention.name())));
    }

    private static boolean link(String href, Span at, Resolution.Kind kind, Found found) {
        Optional<Cited> page = SourceId.ofAddress(href).map(id -> Cited.named(id, Reading.page()));
        page.ifPresent(cited -> found.add(cited, resolution(cited, kind, at, SourceId.kind(cited.id()), BY_ADDRESS)));
        return page.isPresent();
    }

    private static Resolution byName(Cited cited, Resolution.Kind kind, Span at) {
        return switch (SourceId.kind(cited.id())) {
            case "work" -> resolution(cited, kind, at, "title", BY_TITLE);
            case "person" -> resolution(cited, kind, at, "name", BY_NAME_OF_A_PERSON);
            default -> resolution(cited, kind, at, "name", BY_NAME);
        };
    }

    private static Resolution resolution(Cited cited, Resolution.Kind kind, Span at, String by, double score) {
        return new Resolution(cited.id(), kind, null, at.start(), at.end(), by, score);
    }
}
