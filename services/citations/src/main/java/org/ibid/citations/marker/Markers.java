package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/**
 * Finds all markers of a text and links them to the entries of its reference lists. The styles are looked for one by one;
 * a document's own habit decides between those that could be something else (raised numbers, numbers in parentheses).
 */
public final class Markers {

    private static final int HABIT = 3;

    private final String content;
    private final EntryIndex index;
    private final AnchorLinks anchors;
    private final Resolver resolver;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Sighting> found = new ArrayList<>();

    private Markers(Text text, String content, EntryIndex index) {
        this.content = content;
        this.index = index;
        this.anchors = AnchorLinks.of(text, content, index);
        this.resolver = new Resolver(index, anchors);
    }

    /**
     * The markers in order of start, without overlap.
     *
     * @param passages the running text, and the text of the entries, in order
     */
    public static FoundMarkers find(Text text, String content, List<Passage> passages, EntryIndex index) {
        return new Markers(text, content, index).find(text, passages);
    }

    private FoundMarkers find(Text text, List<Passage> passages) {
        List<Passage> body =
                passages.stream().filter(passage -> !passage.inEntry()).toList();
        raisedByMarkup(text, body);
        BracketScanner brackets = new BracketScanner(content, index, resolver, marks, found);
        body.forEach(brackets::scan);
        RaisedScanner raised = new RaisedScanner(content, index, resolver, marks);
        body.forEach(raised::scan);
        withoutOutwardLinks(text);
        numbers(text, body);
        symbols(body);
        boolean impliedNumbers = authorsAndYears(passages);
        remainingTies();
        BackReferenceScanner backwards = new BackReferenceScanner(content, found);
        passages.forEach(backwards::scan);
        List<Sighting> ordered = withoutOverlap();
        return FoundMarkers.of(content, index, new Antecedents(index).resolve(ordered), impliedNumbers);
    }

    /** The numbers in brackets, raised and in parentheses: of the forms that lead to the same entries the strongest stays. */
    private void numbers(Text text, List<Passage> body) {
        Conventions conventions = new Conventions(index, resolver, marks);
        List<Sighting> inBrackets = conventions.read(Form.BRACKETS);
        if (index.isEmpty()) {
            found.addAll(inBrackets);
            boolean code = text.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.CODE);
            Listless.keepCredible(content, found, code);
            return;
        }
        boolean bracketed = Stream.concat(found.stream(), inBrackets.stream())
                        .filter(Markers::isBracketed)
                        .count()
                >= HABIT;
        boolean rivals = bracketed && conventions.familyOf(Form.BRACKETS) == conventions.familyOf(Form.RAISED);
        conventions.read(Form.RAISED).stream()
                .filter(sighting -> !rivals || sighting.style() == Style.FOOTNOTE)
                .forEach(found::add);
        found.addAll(inBrackets);
        boolean habit = found.stream()
                        .filter(sighting -> sighting.style() != Style.NUMERIC)
                        .count()
                >= HABIT;
        if (!bracketed && !habit) {
            ParenthesisScanner parentheses =
                    new ParenthesisScanner(content, index, resolver, conventions.familyOf(Form.PARENTHESES));
            body.forEach(parentheses::scan);
            found.addAll(parentheses.believed());
        }
        flattened(body);
    }

    /** Numbers glued to stops, for each family of apparatus that nothing has led to so far. */
    private void flattened(List<Passage> body) {
        FlattenedScanner scanner = null;
        for (Family family : List.of(Family.NOTES, Family.LIST)) {
            boolean led = found.stream()
                    .flatMap(sighting -> sighting.entries().stream())
                    .anyMatch(entry -> index.isOf(entry, family));
            if (led || index.ranges(family).isEmpty()) {
                continue;
            }
            if (scanner == null) {
                scanner = new FlattenedScanner(content, index);
                body.forEach(scanner::scan);
            }
            scanner.believed(family).forEach(mark -> found.add(resolver.resolve(mark, family)));
        }
    }

    /** {@code [1]} that links out of the document is a link, as some wikis number them. */
    private void withoutOutwardLinks(Text text) {
        Set<Integer> outward = new HashSet<>();
        for (Inline inline : text.inlines()) {
            if (inline.kind() == Inline.Kind.LINK
                    && inline.target() != null
                    && !inline.target().startsWith("#")) {
                outward.add(inline.start());
            }
        }
        found.removeIf(sighting -> outward.contains(sighting.start()) && !isTied(sighting));
        marks.removeIf(mark -> outward.contains(mark.start()) && !isTied(mark));
    }

    private static boolean isBracketed(Sighting sighting) {
        return sighting.style() == Style.NUMERIC && sighting.linked();
    }

    private void raisedByMarkup(Text text, List<Passage> body) {
        RaisedScanner scanner = new RaisedScanner(content, index, resolver, marks);
        int at = 0;
        for (Inline inline : text.inlines()) {
            if (inline.kind() != Inline.Kind.SUPERSCRIPT) {
                continue;
            }
            while (at < body.size() && body.get(at).end() <= inline.start()) {
                at++;
            }
            if (at < body.size()
                    && inline.start() >= body.get(at).start()
                    && inline.end() <= body.get(at).end()) {
                scanner.scan(inline, body.get(at));
            }
        }
    }

    private void symbols(List<Passage> body) {
        SymbolScanner scanner = new SymbolScanner(content, index, found);
        if (scanner.hasNotes()) {
            body.forEach(scanner::scan);
        }
    }

    /**
     * Answers whether numbers mean the order of unnumbered entries: not where the text cites them by author and year, then
     * a bracketed number is something else and stays dangling.
     */
    private boolean authorsAndYears(List<Passage> passages) {
        List<Sighting> linked = new ArrayList<>();
        List<Sighting> unresolved = new ArrayList<>();
        AuthorYearScanner scanner = new AuthorYearScanner(content, index, anchors, linked, unresolved);
        for (Passage passage : passages) {
            if (!passage.inEntry() || (index.notesBesideBibliography() && index.isNote(passage.entry()))) {
                scanner.scan(passage);
            }
        }
        long numbered = found.stream().filter(Sighting::linked).count();
        boolean implied = index.implied() && numbered > 0 && numbered >= linked.size();
        if (index.implied() && !implied && !index.isEmpty()) {
            found.removeIf(sighting -> sighting.style() == Style.SUPERSCRIPT && !isTied(sighting));
            found.replaceAll(sighting -> sighting.linked() && !isTied(sighting) ? index.unlinked(sighting) : sighting);
        }
        if (numbered >= HABIT && numbered > 2L * linked.size()) {
            // where numbers cite, a name with its year is only mentioned; in notes it still cites
            linked.removeIf(sighting -> index.at(sighting.start()) == EntryIndex.NONE && !isTied(sighting));
        }
        found.addAll(linked);
        if (linked.size() < HABIT && numbered < HABIT && !index.isEmpty()) {
            AuthorTitleScanner titles = new AuthorTitleScanner(content, index);
            passages.stream().filter(passage -> !passage.inEntry()).forEach(titles::scan);
            found.addAll(titles.believed());
        }
        if (linked.size() >= HABIT && linked.size() > numbered) {
            found.addAll(unresolved);
        }
        return implied;
    }

    private boolean isTied(Span span) {
        int tie = anchors.firstAfter(span.start());
        return tie < anchors.ties().size() && anchors.ties().get(tie).start() < span.end();
    }

    /** What markup ties to an entry and no scanner has read. */
    private void remainingTies() {
        Set<Integer> covered = new HashSet<>();
        List<AnchorLinks.Tie> ties = anchors.ties();
        for (Sighting sighting : found) {
            for (int i = anchors.firstAfter(sighting.start());
                    i < ties.size() && ties.get(i).start() < sighting.end();
                    i++) {
                covered.add(i);
            }
        }
        for (int i = 0; i < ties.size(); i++) {
            if (!covered.contains(i)) {
                AnchorLinks.Tie tie = ties.get(i);
                found.add(Sighting.of(
                        tie.start(), tie.end(), AnchorLinks.style(content, tie), List.of(tie.entry()), List.of()));
            }
        }
    }

    /** Of overlapping sightings the linked one stays, then the one read first. */
    private List<Sighting> withoutOverlap() {
        List<Sighting> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingInt(Sighting::start).thenComparingInt(Sighting::end));
        List<Sighting> kept = new ArrayList<>(sorted.size());
        for (Sighting sighting : sorted) {
            Sighting last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || sighting.start() >= last.end()) {
                kept.add(sighting);
            } else if (sighting.entries().size() > last.entries().size()) {
                kept.set(kept.size() - 1, sighting);
            }
        }
        return kept;
    }
}
