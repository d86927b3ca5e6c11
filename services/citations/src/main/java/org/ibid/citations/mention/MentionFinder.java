package org.ibid.citations.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ibid.citations.identifier.Identifiers;
import org.ibid.citations.identifier.PrintedIdentifier;
import org.ibid.contracts.Block;
import org.ibid.contracts.Identifier;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Link;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Prose;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources that running prose names without a marker: outlets as tellers, reports and other works, interviews, laws.
 * Only what is named is found: {@code a recent study} is none. Thread-safe; linear in the text for all but hostile lists of
 * references, where the search is cut; never throws.
 */
public final class MentionFinder {

    private static final Set<String> NAMING_WORKS = Set.of("doi", "arxiv", "pmid", "pmcid", "isbn", "handle");

    /** Of names that go by kind, {@code urn:lsid:} of a species among them. */
    private static final List<String> WORKS = List.of("urn:isbn:", "urn:nbn:", "urn:ietf:");

    private MentionFinder() {}

    /**
     * In order of start, without overlap, none inside an entry of the reference list or over a marker.
     *
     * @param markers, references, links in order of start
     */
    public static List<Mention> find(Text text, List<Marker> markers, List<Reference> references, List<Link> links) {
        List<Sighting> sightings = new ArrayList<>();
        Vocabulary vocabulary = Vocabulary.of(text.language());
        List<Block> prose = Prose.of(text, references);
        for (Block block : prose) {
            if (isProse(text.content(), block)) {
                read(text.content(), block, vocabulary, sightings);
            }
        }
        works(text, references, sightings);
        identifiers(text, prose, sightings);
        sightings.sort(
                Comparator.comparingInt(Sighting::start).thenComparing(Sighting::end, Comparator.reverseOrder()));
        if (sightings.isEmpty()) {
            return List.of();
        }
        NamedEntries entries = new NamedEntries(references);
        Cursor<Marker> marked = new Cursor<>(markers);
        Cursor<Link> linked = new Cursor<>(links);
        List<Mention> mentions = new ArrayList<>();
        int end = 0;
        for (Sighting sighting : sightings) {
            Link link = linked.over(sighting);
            // an address that names an identifier is a link already
            boolean address = sighting.identifier() != null && link != null && isAddress(link);
            if (sighting.start() >= end
                    && marked.over(sighting) == null
                    && !address
                    && !sighting.name().isBlank()) {
                mentions.add(new Mention(
                        sighting.kind(),
                        sighting.of(text.content()),
                        sighting.start(),
                        sighting.end(),
                        sighting.name(),
                        sighting.date(),
                        link == null ? null : link.href(),
                        sighting.identifier() == null
                                ? entries.named(sighting.name(), sighting.date())
                                : entries.bearing(sighting.identifier()),
                        sighting.identifier()));
                end = sighting.end();
            }
        }
        return mentions;
    }

    /** Whether there is a sentence in it; a title, a teaser or the line of a menu has no full stop. */
    private static boolean isProse(String content, Block block) {
        for (int i = block.end() - 1; i >= block.start(); i--) {
            if (".!?:;".indexOf(content.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void read(String content, Block block, Vocabulary vocabulary, List<Sighting> sightings) {
        int from = block.start();
        int to = block.end();
        Words words = new Words(content, from, to, vocabulary);
        Reports reports = new Reports(content, words, sightings);
        Laws laws = new Laws(content, words, sightings);
        Outlets outlets = new Outlets(words, sightings);
        int read = 0;
        for (int i = 0; i < words.size(); i++) {
            reports.at(i);
            laws.at(i);
            laws.numberedAt(i, to);
            if (i >= read) {
                read = i + outlets.at(i);
            }
        }
        laws.paragraphs(from, to);
    }

    private static boolean isAddress(Link link) {
        return link.text().contains("://") || link.text().startsWith("www.");
    }

    /** {@code doi:10.5555/12}, {@code RFC 2119} in running text. */
    private static void identifiers(Text text, List<Block> prose, List<Sighting> sightings) {
        for (Block block : prose) {
            if (!isProse(text.content(), block)) {
                continue;
            }
            for (PrintedIdentifier printed : Identifiers.printed(block.of(text.content()))) {
                if (namesAWork(printed.identifier())) {
                    int start = block.start() + printed.start();
                    int end = block.start() + printed.end();
                    String name = text.content().substring(start, end);
                    sightings.add(new Sighting(Mention.Kind.WORK, start, end, name, null, printed.identifier()));
                }
            }
        }
    }

    private static boolean namesAWork(Identifier identifier) {
        return NAMING_WORKS.contains(identifier.type())
                || identifier.type().equals("urn")
                        && WORKS.stream()
                                .anyMatch(work -> identifier.value().regionMatches(true, 0, work, 0, work.length()));
    }

    /** What the page's own markup calls a work, where that stands in prose. */
    private static void works(Text text, List<Reference> references, List<Sighting> sightings) {
        Cursor<Reference> listed = new Cursor<>(references);
        for (Inline inline : text.inlines()) {
            if (inline.kind() == Inline.Kind.CITE && inline.end() > inline.start()) {
                String name = inline.of(text.content()).strip();
                boolean title = name.length() > 2 && name.length() < 200 && Character.isLetterOrDigit(name.charAt(0));
                if (title && listed.over(inline) == null && name.indexOf('\n') < 0 && !name.contains("://")) {
                    sightings.add(new Sighting(Mention.Kind.WORK, inline.start(), inline.end(), name, null));
                }
            }
        }
    }

    /** Walks along spans in order, for questions asked in order. */
    private static final class Cursor<T extends Span> {

        private final List<T> spans;
        private int next;

        Cursor(List<T> spans) {
            this.spans = spans;
        }

        /** The first span that shares a character with this one. */
        @Nullable
        T over(Span other) {
            while (next < spans.size() && spans.get(next).end() <= other.start()) {
                next++;
            }
            return next < spans.size() && spans.get(next).start() < other.end() ? spans.get(next) : null;
        }
    }
}
