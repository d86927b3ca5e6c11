package org.ibid.citations.marker;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ibid.citations.marker.EntryIndex.Family;
import org.ibid.citations.marker.Mark.Form;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Text;

/**
 * The markers that are numbers. Forms compete: an apparatus is cited in one of them, so that raised numbers are powers where
 * brackets lead to the same entries, and numbers in parentheses or behind stops are believed only where nothing else leads there.
 */
final class NumberMarkers {

    private final Text text;
    private final String content;
    private final EntryIndex index;
    private final Resolver resolver;
    private final List<Passage> body;
    private final Conventions conventions;
    private final Reasons reasons;

    /** @param marks the numbers in brackets and raised that the scanners found */
    NumberMarkers(
            Text text,
            String content,
            EntryIndex index,
            Resolver resolver,
            List<Passage> body,
            List<Mark> marks,
            Reasons reasons) {
        this.text = text;
        this.content = content;
        this.index = index;
        this.resolver = resolver;
        this.body = body;
        this.conventions = new Conventions(index, resolver, marks, reasons);
        this.reasons = reasons;
    }

    /** Adds what is believed to the sightings that needed no choice. */
    void addTo(List<Sighting> found) {
        List<Sighting> bracketed = conventions.read(Form.BRACKETS);
        if (index.isEmpty()) {
            found.addAll(bracketed);
            boolean code = text.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.CODE);
            Listless.keepCredible(content, found, code);
            return;
        }
        boolean brackets = Stream.concat(found.stream(), bracketed.stream())
                        .filter(sighting -> sighting.style() == Style.NUMERIC && sighting.isLinked())
                        .count()
                >= Markers.HABIT;
        found.addAll(raised(brackets));
        found.addAll(bracketed);
        long raised = found.stream()
                .filter(sighting -> sighting.style() != Style.NUMERIC)
                .count();
        if (!brackets && raised < Markers.HABIT) {
            found.addAll(parenthesised());
        }
        flattened(found);
    }

    private List<Sighting> raised(boolean brackets) {
        List<Sighting> raised = conventions.read(Form.RAISED);
        if (!brackets || conventions.familyOf(Form.BRACKETS) != conventions.familyOf(Form.RAISED)) {
            return raised;
        }
        List<Sighting> powers = raised.stream()
                .filter(sighting -> sighting.style() != Style.FOOTNOTE)
                .toList();
        reasons.left(
                powers, () -> "raised, but the text cites the same entries in brackets: a power, an isotope or a unit");
        return raised.stream()
                .filter(sighting -> sighting.style() == Style.FOOTNOTE)
                .toList();
    }

    private List<Sighting> parenthesised() {
        ParenthesisScanner parentheses =
                new ParenthesisScanner(content, index, resolver, conventions.familyOf(Form.PARENTHESES));
        body.forEach(parentheses::scan);
        List<Sighting> believed = parentheses.believed();
        if (believed.isEmpty()) {
            reasons.left(
                    parentheses.candidates(),
                    () -> "in parentheses, which reach too few entries to be how the text cites");
        } else {
            reasons.read(
                    believed,
                    () -> "in parentheses, which reach a good part of the entries, and no other form leads there");
        }
        return believed;
    }

    /** Numbers glued to stops, for each family of apparatus that nothing has led to so far. */
    private void flattened(List<Sighting> found) {
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
            List<Mark> believed = scanner.believed(family);
            reasons.read(
                    believed,
                    () -> "behind a stop, counting up through the labels of entries that nothing else leads to");
            believed.forEach(mark -> found.add(resolver.resolve(mark, family)));
        }
    }

    /** What markup raises, in the body. */
    static void raisedByMarkup(Text text, List<Passage> body, BiConsumer<Inline, Passage> scanner) {
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
                scanner.accept(inline, body.get(at));
            }
        }
    }
}
