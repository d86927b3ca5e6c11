package org.ibid.citations.marker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/**
 * Finds all markers of a text and links them to the entries of its reference lists. The styles are looked for one by one;
 * a document's own habit decides between those that could be something else (raised numbers, numbers in parentheses).
 */
public final class Markers {

    /** So many markers of a kind are a habit of the text. */
    static final int HABIT = 3;

    private final String content;
    private final EntryIndex index;
    private final AnchorLinks anchors;
    private final Resolver resolver;
    private final Reasons reasons;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Sighting> found = new ArrayList<>();

    private Markers(Text text, String content, EntryIndex index, Reasons reasons) {
        this.reasons = reasons;
        this.content = content;
        this.index = index;
        this.anchors = AnchorLinks.of(text, content, index);
        this.resolver = new Resolver(index, anchors);
    }

    /**
     * The markers in order of start, without overlap.
     *
     * @param content the text's, full-width forms as plain ones
     * @param passages the running text, and the text of the entries, in order
     * @param reasons hears why each mark is read as it is
     */
    public static FoundMarkers find(
            Text text, String content, List<Passage> passages, EntryIndex index, Reasons reasons) {
        return new Markers(text, content, index, reasons).find(text, passages);
    }

    private FoundMarkers find(Text text, List<Passage> passages) {
        List<Passage> body =
                passages.stream().filter(passage -> !passage.isInEntry()).toList();
        RaisedScanner raised = new RaisedScanner(content, index, resolver, marks);
        NumberMarkers.raisedByMarkup(text, body, raised::scan);
        BracketScanner brackets = new BracketScanner(content, index, resolver, marks, found);
        body.forEach(brackets::scan);
        reasons.read(
                found.stream().filter(mark -> !mark.isEmpty()).toList(),
                () -> "in brackets, with the label that an entry bears");
        reasons.read(found.stream().filter(Sighting::isEmpty).toList(), () -> "in brackets that hold nothing");
        closed(body);
        body.forEach(raised::scan);
        withoutOutwardLinks(text);
        new NumberMarkers(text, content, index, resolver, body, marks, reasons).addTo(found);
        symbols(body);
        roman(text, body);
        boolean impliedNumbers = isOrderMeant(passages, body);
        remainingTies();
        BackReferenceScanner backwards = new BackReferenceScanner(content, found);
        int before = found.size();
        passages.forEach(backwards::scan);
        reasons.read(found.subList(before, found.size()), () -> "points back at what was cited before");
        List<Sighting> ordered = withoutOverlap();
        return FoundMarkers.of(text.content(), index, new Antecedents(index).resolve(ordered), impliedNumbers);
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

    /** {@code １）}, as Japanese papers print it in the text and before the entry; what is raised is read as such. */
    private void closed(List<Passage> body) {
        if (index.hasClosedLabels()) {
            int before = found.size();
            Set<Integer> raised = marks.stream()
                    .filter(mark -> mark.form() == Mark.Form.RAISED)
                    .map(Mark::start)
                    .collect(Collectors.toSet());
            ClosedNumberScanner scanner = new ClosedNumberScanner(content, index, raised, found);
            body.forEach(scanner::scan);
            reasons.read(
                    found.subList(before, found.size()),
                    () -> "before a bracket that closes, as the entries' labels are");
        }
    }

    private void roman(Text text, List<Passage> body) {
        if (index.hasRomanLabels()) {
            RomanScanner scanner = new RomanScanner(content, index);
            NumberMarkers.raisedByMarkup(text, body, scanner::raised);
            body.forEach(scanner::scan);
            // what markup ties says so itself
            List<Sighting> believed = scanner.believed().stream()
                    .filter(sighting -> !isTied(sighting))
                    .toList();
            found.addAll(believed);
            reasons.read(believed, () -> "a small Roman number that a note bears");
        }
    }

    private void symbols(List<Passage> body) {
        SymbolScanner scanner = new SymbolScanner(content, index, found);
        if (scanner.hasNotes()) {
            int before = found.size();
            body.forEach(scanner::scan);
            reasons.read(found.subList(before, found.size()), () -> "a sign that a note bears");
        }
    }

    /**
     * Answers whether numbers mean the order of unnumbered entries: not where the text cites them by author and year, then
     * a bracketed number is something else and stays dangling.
     */
    private boolean isOrderMeant(List<Passage> passages, List<Passage> body) {
        List<Sighting> linked = new ArrayList<>();
        List<Sighting> unresolved = new ArrayList<>();
        AuthorYearScanner scanner = new AuthorYearScanner(content, index, anchors, linked, unresolved);
        for (Passage passage : passages) {
            if (!passage.isInEntry() || (index.hasNotesBesideBibliography() && index.isNote(passage.entry()))) {
                scanner.scan(passage);
            }
        }
        long numbered = found.stream().filter(Sighting::isLinked).count();
        boolean implied = index.isImplied() && numbered > 0 && numbered >= linked.size();
        if (index.isImplied() && !implied && !index.isEmpty()) {
            found.removeIf(sighting -> sighting.style() == Style.SUPERSCRIPT && !isTied(sighting));
            found.replaceAll(
                    sighting -> sighting.isLinked() && !isTied(sighting) ? index.unlinked(sighting) : sighting);
        }
        if (numbered >= HABIT && numbered > 2L * linked.size()) {
            // where numbers cite, a name with its year is only mentioned; in notes it still cites
            reasons.left(
                    linked.stream()
                            .filter(sighting -> index.at(sighting.start()) == EntryIndex.NONE && !isTied(sighting))
                            .toList(),
                    () -> "author and year of an entry, but the text cites by numbers");
            linked.removeIf(sighting -> index.at(sighting.start()) == EntryIndex.NONE && !isTied(sighting));
        }
        found.addAll(linked);
        reasons.read(linked, () -> "author and year of an entry");
        if (numbered < HABIT && !index.isEmpty()) {
            new AuthorTitleMarkers(content, index, reasons).addTo(found, body, linked.size() >= HABIT);
        }
        if (linked.size() >= HABIT && linked.size() > numbered) {
            found.addAll(unresolved);
            reasons.read(unresolved, () -> "author and year, as the text cites, of no entry");
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
                Sighting tied = Sighting.of(
                        tie.start(), tie.end(), AnchorLinks.style(content, tie), List.of(tie.entry()), List.of());
                found.add(tied);
                reasons.read(List.of(tied), () -> "tied to the entry by markup");
            }
        }
    }

    /** What begins before an entry and ends in it, or behind it, is of the entry. */
    private boolean runsIntoAnEntry(Sighting sighting) {
        int entry = index.at(sighting.start());
        for (int i = sighting.start() + 1; i < sighting.end(); i++) {
            int at = index.at(i);
            if (at != EntryIndex.NONE && at != entry) {
                return true;
            }
        }
        return false;
    }

    private static Sighting ofOverlapping(Sighting first, Sighting second) {
        boolean links = second.entries().size() > first.entries().size();
        Sighting stays = links ? second : first;
        BackReference other = links ? first.back() : second.back();
        boolean begins =
                other != null && other.kind() == BackReference.Kind.PREVIOUS && first.start() == second.start();
        return begins && stays.back() == null ? stays.withBack(other) : stays;
    }

    /** Of overlapping sightings the linked one stays, then the one read first. */
    private List<Sighting> withoutOverlap() {
        List<Sighting> sorted = new ArrayList<>(found);
        sorted.removeIf(this::runsIntoAnEntry);
        sorted.sort(Comparator.comparingInt(Sighting::start).thenComparingInt(Sighting::end));
        List<Sighting> kept = new ArrayList<>(sorted.size());
        for (Sighting sighting : sorted) {
            Sighting last = kept.isEmpty() ? null : kept.getLast();
            if (last == null || sighting.start() >= last.end()) {
                kept.add(sighting);
            } else {
                kept.set(kept.size() - 1, ofOverlapping(last, sighting));
            }
        }
        return kept;
    }
}
