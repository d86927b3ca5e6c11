package org.ibid.citations.diagnostic;

import java.util.List;
import org.ibid.citations.quotation.Attribution;
import org.ibid.contracts.Block;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/**
 * Quoted words whose source a text leaves out though it names its sources elsewhere. A text that quotes mostly without naming anyone is
 * a story, a list of voices or of examples; a quotation in a block of its own, behind a colon or beside a name has a source that
 * is told otherwise than by words of saying. None of these is found, but what is read out of something that bears no name, "one reads: …",
 * and what is told of in the passive: "has been described as …".
 */
final class UnsourcedQuotations {

    private static final int FEWEST_WORDS = 3;

    private final Text text;
    private final String content;

    UnsourcedQuotations(Text text, String content) {
        this.text = text;
        this.content = content;
    }

    List<Quotation> among(List<Quotation> quotations) {
        List<Quotation> quoted = quotations.stream()
                .filter(quotation -> quotation.kind() != Quotation.Kind.INDIRECT)
                .toList();
        long bare = quoted.stream()
                .filter(quotation -> Attribution.isUnsourced(quotation) && quotation.cue() == null)
                .count();
        boolean namesNobody = bare * 3 > quoted.size();
        return quoted.stream()
                .filter(Attribution::isUnsourced)
                .filter(quotation -> lacksSource(quotation, namesNobody))
                .toList();
    }

    private boolean lacksSource(Quotation quotation, boolean namesNobody) {
        int next = Span.firstStartingAt(text.blocks(), quotation.start() + 1);
        Block block = next == 0 ? null : text.blocks().get(next - 1);
        if (block == null) {
            return false;
        }
        boolean inProse = block.kind() == Block.Kind.PARAGRAPH
                && quotation.end() <= block.end()
                && words(quotation.start(), quotation.end()) >= FEWEST_WORDS
                && words(block.start(), quotation.start()) + words(quotation.end(), block.end()) >= FEWEST_WORDS;
        if (!inProse) {
            return false;
        }
        if (quotation.cue() != null) {
            return Attribution.isUntold(text, quotation);
        }
        if (followsColon(quotation.start(), block.start())) {
            return Attribution.readsOut(text, sentence(quotation, block), quotation.start());
        }
        return !namesNobody
                && !Attribution.tellsOfSpeaker(text, block.start(), quotation.start())
                && !Attribution.tellsOfSpeaker(text, quotation.end(), block.end());
    }

    /** Where the sentence begins that leads to the quotation. */
    private int sentence(Quotation quotation, Block block) {
        int last = Span.firstStartingAt(text.sentences(), quotation.start() + 1) - 1;
        return last < 0
                ? block.start()
                : Math.max(block.start(), text.sentences().get(last).start());
    }

    private int words(int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) {
            boolean begins = i == from || !Character.isLetterOrDigit(content.charAt(i - 1));
            words += begins && Character.isLetterOrDigit(content.charAt(i)) ? 1 : 0;
        }
        return words;
    }

    private boolean followsColon(int at, int from) {
        int before = at - 1;
        while (before > from && !Character.isLetterOrDigit(content.charAt(before))) {
            if (content.charAt(before) == ':') {
                return true;
            }
            before--;
        }
        return false;
    }
}
