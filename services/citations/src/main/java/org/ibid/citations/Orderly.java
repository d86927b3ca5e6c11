package org.ibid.citations;

import java.util.Comparator;
import java.util.List;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Span;
import org.ibid.contracts.Text;

/**
 * Makes any text fit to be read: no null content, all spans inside it and in order of start. So the order in which
 * they came makes no difference, and a span that lies outside does no harm.
 */
final class Orderly {

    private Orderly() {}

    static Text of(Text text) {
        String content = text.content() == null ? "" : text.content();
        List<Block> blocks = text.blocks().stream()
                .filter(block -> isInside(block, content))
                .sorted(Comparator.comparingInt(Block::start)
                        .thenComparingInt(Block::end)
                        .thenComparing(Block::kind, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        List<Inline> inlines = text.inlines().stream()
                .filter(inline -> isInside(inline, content) && inline.kind() != null)
                .sorted(Comparator.comparingInt(Inline::start)
                        .thenComparingInt(Inline::end)
                        .thenComparing(Inline::kind)
                        .thenComparing(Inline::target, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return text.with()
                .content(content)
                .blocks(blocks)
                .inlines(inlines)
                .sentences(inOrder(text.sentences(), content))
                .items(inOrder(text.items(), content).stream()
                        .filter(stated -> stated.item() != null)
                        .toList())
                .origins(inOrder(text.origins(), content))
                .build();
    }

    private static <T extends Span> List<T> inOrder(List<T> spans, String content) {
        return spans.stream()
                .filter(span -> isInside(span, content))
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .toList();
    }

    private static boolean isInside(Span span, String content) {
        return span.start() >= 0 && span.start() <= span.end() && span.end() <= content.length();
    }
}
