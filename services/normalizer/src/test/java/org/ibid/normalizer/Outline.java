package org.ibid.normalizer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.StringJoiner;
import org.ibid.contracts.Block;
import org.ibid.contracts.Inline;
import org.ibid.contracts.Text;

/** A text as lines that a person can check: metadata, a line for each block and each inline. */
final class Outline {

    private Outline() {}

    static String of(Text text) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add("title: " + text.title());
        lines.add("byline: " + text.byline());
        lines.add("published: " + text.published());
        if (text.language() != null) {
            lines.add("language: " + text.language());
        }
        if (text.site() != null) {
            lines.add("site: " + text.site());
        }
        for (Block block : text.blocks()) {
            String level = block.level() == null ? "" : " " + block.level();
            lines.add(name(block.kind()) + level + ": " + shown(block.of(text.content())));
        }
        for (Inline inline : text.inlines()) {
            String target = inline.target() == null ? "" : " -> " + inline.target();
            lines.add("  " + name(inline.kind()) + " @" + inline.start() + ": " + shown(inline.of(text.content()))
                    + target);
        }
        return lines.toString();
    }

    private static String shown(String text) {
        return text.replace("\n", "⏎").replace("\t", "⇥");
    }

    private static String name(Enum<?> constant) {
        try {
            return Objects.requireNonNull(constant.getDeclaringClass()
                            .getField(constant.name())
                            .getAnnotation(JsonProperty.class))
                    .value();
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
