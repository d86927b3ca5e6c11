package org.ibid.citations.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Place;
import org.ibid.contracts.Prose;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/**
 * Finds quoted and reported speech: direct, indirect and mixed, with speaker, cue, chain and the references that support it.
 * The units follow the attribution relation of source, cue and content as the PolNeAR corpus defines it (Newell, Margolin
 * and Ruths, LREC 2018); languages without
 * capitals are read by the order of their words. Each block is read in its own language; one that is not known ({@link Attribution#isReadIn})
 * with the nearest lexicon.
 *
 * <p>The result is in order of start; every span lies in the content and {@code text} is what it covers. Same input, same
 * result. Time and memory are linear in the content. Thread-safe; never throws.
 */
public final class QuotationFinder {

    public QuotationFinder() {}

    /** The quotations of {@code text} outside its reference list. */
    public List<Quotation> find(Text text, List<Marker> markers, List<Reference> references) {
        String content = text.content();
        if (content == null || content.isEmpty()) {
            return List.of();
        }
        List<Marker> ordered = inOrder(markers, content.length());
        List<Block> blocks = Prose.of(text, inOrder(references, content.length()));
        Tongues tongues = new Tongues(text, inOrder(text.sentences(), content.length()), ordered);
        Attributor attributor = new Attributor(content, new MarkerSupport(content, ordered));
        ParagraphQuotes quotes = new ParagraphQuotes(content, blocks, quotedInlines(text));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind() == Block.Kind.QUOTE) {
                int last = i;
                while (last + 1 < blocks.size() && blocks.get(last + 1).kind() == Block.Kind.QUOTE) {
                    last++;
                }
                boolean colon = i < last && content.charAt(block.end() - 1) == ':';
                if (colon && attributor.opensQuotation(narrative(tongues.of(block), block, quotes.of(i)))) {
                    i++;
                }
                BlockQuotation.read(content, blocks.subList(i, last + 1)).addTo(attributor);
                for (; i <= last; i++) {
                    Tongues.Tongue tongue = tongues.of(blocks.get(i));
                    List<Quoted> quoted = quotes.of(i);
                    if (tongue.caseless() == null && !quoted.isEmpty()) {
                        attributor.withinQuotation(narrative(tongue, blocks.get(i), quoted));
                    }
                }
                i = last;
            } else {
                Tongues.Tongue tongue = tongues.of(block);
                List<Quoted> quoted = quotes.of(i);
                if (tongue.caseless() != null) {
                    attributor.told(tongue.caseless().in(content, block.start(), block.end(), quoted, ordered));
                } else {
                    attributor.paragraph(narrative(tongue, block, quoted));
                }
            }
        }
        List<Quotation> found = attributor.quotations();
        found.sort(Comparator.comparingInt(Quotation::start).thenComparingInt(Quotation::end));
        return found;
    }

    private static Narrative narrative(Tongues.Tongue tongue, Block block, List<Quoted> quoted) {
        List<Quoted> spoken = tongue.dashes().in(block.start(), block.end(), quoted);
        return tongue.narrative().read(block.start(), block.end(), spoken);
    }

    private static <T extends Span> List<T> inOrder(List<T> spans, int length) {
        List<T> sorted = new ArrayList<>(spans);
        sorted.removeIf(span -> span.end() > length);
        sorted.sort(Comparator.comparingInt(Span::start));
        return sorted;
    }

    private static List<Place> quotedInlines(Text text) {
        return text.inlines().stream()
                .filter(inline -> inline.kind() == Inline.Kind.QUOTED
                        && inline.end() <= text.content().length())
                .map(inline -> new Place(inline.start(), inline.end()))
                .toList();
    }
}
