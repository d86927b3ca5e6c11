package org.ibid.fetcher.adapter;

import java.util.List;
import java.util.stream.Stream;
import org.ibid.contracts.Expansion;

/** How far an expansion is: of so many entries, what became of each. */
record Tally(int entries, int published, int known, int passedOver, int refused, List<Expansion.Refusal> refusals) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0, List.of());

    private static final int TOLD = 20;

    Tally {
        refusals = List.copyOf(refusals);
    }

    Tally andPublished() {
        return new Tally(entries + 1, published + 1, known, passedOver, refused, refusals);
    }

    Tally andKnown() {
        return new Tally(entries + 1, published, known + 1, passedOver, refused, refusals);
    }

    Tally andPassedOver() {
        return new Tally(entries + 1, published, known, passedOver + 1, refused, refusals);
    }

    Tally andRefused(Expansion.Refusal refusal) {
        List<Expansion.Refusal> first =
                Stream.concat(refusals.stream(), Stream.of(refusal)).limit(TOLD).toList();
        return new Tally(entries + 1, published, known, passedOver, refused + 1, first);
    }

    Expansion of(Expansion.Kind kind, boolean cut) {
        return new Expansion(kind, entries, published, known, passedOver, refused, refusals, cut);
    }
}
