package org.ibid.enrichment.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ibid.contracts.Block;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.page.Passage.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Parts a text where something that was found begins or ends, so that what overlaps can be shown without nesting. Linear in the text,
 * but for what lies over one place at the same time.
 */
public final class Passages {

    private static final int LOWEST = 2;
    private static final int DEEPEST = 6;

    /** Of what lies over one place the shortest has its say: a marker within a quotation leads to its reference. */
    private static final Comparator<Layer> SHORTEST_FIRST = Comparator.<Layer>comparingInt(
                    layer -> layer.end() - layer.start())
            .thenComparing(Layer::start)
            .thenComparing(Layer::classes)
            .thenComparing(layer -> Objects.requireNonNullElse(layer.anchor(), ""));

    private final String content;
    private final List<Layer> byStart;
    private final Set<Layer> open = new TreeSet<>(SHORTEST_FIRST);
    private int next;

    private Passages(String content, List<Layer> layers) {
        this.content = content;
        this.byStart = layers.stream()
                .filter(layer -> layer.start() < layer.end() && layer.end() <= content.length())
                .sorted(Comparator.comparingInt(Layer::start))
                .toList();
    }

    public static List<Passage> of(DocumentView document) {
        DocumentView.Body text = document.text();
        if (text == null) {
            return List.of();
        }
        Passages passages = new Passages(text.content(), Layer.of(document));
        List<Block> blocks = text.blocks().isEmpty()
                ? List.of(new Block(Block.Kind.PARAGRAPH, 0, text.content().length()))
                : text.blocks();
        return blocks.stream().map(passages::passage).toList();
    }

    private Passage passage(Block block) {
        int level = block.level() == null ? LOWEST : Math.clamp(block.level() + 1, LOWEST, DEEPEST);
        return new Passage(
                block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                level,
                stretches(block.start(), Math.min(block.end(), content.length())));
    }

    private List<Stretch> stretches(int start, int end) {
        List<Stretch> stretches = new ArrayList<>();
        for (int at = start; at < end; ) {
            int from = at;
            List<String> anchors = new ArrayList<>();
            open.removeIf(layer -> layer.end() <= from);
            for (; next < byStart.size() && byStart.get(next).start() <= from; next++) {
                Layer begun = byStart.get(next);
                if (begun.end() > from) {
                    open.add(begun);
                    if (begun.anchor() != null) {
                        anchors.add(begun.anchor());
                    }
                }
            }
            int until = next < byStart.size() ? Math.min(end, byStart.get(next).start()) : end;
            for (Layer layer : open) {
                until = Math.min(until, layer.end());
            }
            stretches.add(stretch(from, until, anchors));
            at = until;
        }
        return stretches;
    }

    private Stretch stretch(int start, int end, List<String> anchors) {
        Set<String> classes = new LinkedHashSet<>();
        open.forEach(layer -> classes.addAll(List.of(layer.classes().split(" "))));
        String text = content.substring(start, end);
        return new Stretch(
                text,
                String.join(" ", classes),
                anchors,
                // nobody finds a link that can't be seen
                Name.isVisible(text) ? first(Layer::href) : null,
                first(Layer::title));
    }

    private @Nullable String first(Function<Layer, @Nullable String> part) {
        for (Layer layer : open) {
            String found = part.apply(layer);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
