package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;

/** The quotations of a document as they are found; one that runs over paragraphs is met in each of them and kept once. */
final class QuotationLog {

    private final String text;
    private final MarkerSupport support;
    private final List<Quotation> out = new ArrayList<>();
    private final Map<Integer, Integer> byStart = new HashMap<>();

    QuotationLog(String text, MarkerSupport support) {
        this.text = text;
        this.support = support;
    }

    List<Quotation> quotations() {
        return out;
    }

    /** Gives a quotation that stood alone to the speaker named after it. */
    void attribute(int index, Speaker speaker, Place cueAt) {
        Quotation attributed = out.get(index)
                .with()
                .speaker(speaker.name())
                .speakerAt(speaker.at())
                .cue(cueAt.of(text))
                .cueAt(cueAt)
                .chain(List.of(speaker.name()))
                .build();
        out.set(index, attributed);
    }

    /** Adds a quotation; one that runs over paragraphs is seen in each of them and kept once. */
    int add(Quotation quotation) {
        Integer known = byStart.get(quotation.start());
        if (known == null) {
            byStart.put(quotation.start(), out.size());
            out.add(quotation);
            return out.size() - 1;
        }
        Quotation before = out.get(known);
        boolean better = before.cue() == null && (quotation.cue() != null || before.speaker() == null);
        out.set(known, reaching(better ? quotation : before, Math.max(before.end(), quotation.end())));
        return known;
    }

    private Quotation reaching(Quotation quotation, int end) {
        return quotation
                .with()
                .text(text.substring(quotation.start(), end))
                .end(end)
                .references(support.references(quotation.start(), end, end))
                .build();
    }
}
