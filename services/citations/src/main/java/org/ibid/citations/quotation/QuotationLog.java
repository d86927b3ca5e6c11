package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.QuotationBuilder;
import org.ibid.contracts.Span;
import org.ibid.contracts.Words;
import org.jspecify.annotations.Nullable;

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

    /** Adds what is quoted within a quotation, which may begin where that does. */
    void addWithin(QuotedWithin within) {
        out.add(quotation(
                Quotation.Kind.DIRECT,
                within.said(),
                within.sentenceEnd(),
                within.speaker(),
                within.cue(),
                List.of(within.speaker().name())));
    }

    /** Gives a quotation that stood alone to the speaker named after it. */
    void attribute(int index, Speaker speaker, Place cue) {
        Quotation attributed = out.get(index)
                .with()
                .speaker(speaker.name())
                .source(Words.of(speaker.at(), text))
                .cue(cue.of(text))
                .cueSpan(cue)
                .chain(List.of(speaker.name()))
                .build();
        out.set(index, attributed);
    }

    /**
     * Adds what was said; a quotation that runs over paragraphs is seen in each of them and kept once.
     *
     * @param sentenceEnd where the sentence that it stands in ends
     */
    int add(
            Quotation.Kind kind,
            Span said,
            int sentenceEnd,
            @Nullable Speaker speaker,
            @Nullable Place cue,
            List<String> chain) {
        return add(quotation(kind, said, sentenceEnd, speaker, cue, chain));
    }

    private Quotation quotation(
            Quotation.Kind kind,
            Span said,
            int sentenceEnd,
            @Nullable Speaker speaker,
            @Nullable Place cue,
            List<String> chain) {
        int start = said.start();
        int end = said.end();
        Place at = speaker == null ? null : speaker.at();
        return QuotationBuilder.builder()
                .kind(kind)
                .text(text.substring(start, end))
                .start(start)
                .end(end)
                .speaker(speaker == null ? null : speaker.name())
                .cue(cue == null ? null : cue.of(text))
                .chain(chain)
                .references(support.references(start, end, Math.max(end, sentenceEnd), at))
                .source(at == null ? null : Words.of(at, text))
                .cueSpan(cue)
                .build();
    }

    private int add(Quotation quotation) {
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
