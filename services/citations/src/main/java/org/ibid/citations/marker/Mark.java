package org.ibid.citations.marker;

import java.util.List;
import org.ibid.contracts.Marker.Style;
import org.ibid.contracts.Span;

/**
 * A printed group of numbers that may be a marker. What it means, if anything, is chosen with the others of its form:
 * {@link Conventions}.
 */
record Mark(int start, int end, Form form, List<NumberGroup.Item> items, Doubt doubt) implements Span {

    /** How numbers are printed where they cite. A document uses each form for one apparatus. */
    enum Form {
        /** {@code [3]} */
        BRACKETS(Style.NUMERIC),
        /** {@code ³}, {@code <sup>3</sup>} */
        RAISED(Style.SUPERSCRIPT),
        /** {@code (3)} */
        PARENTHESES(Style.NUMERIC),
        /** {@code disagreed.3}: raised once, flattened by copying */
        FLATTENED(Style.SUPERSCRIPT);

        private final Style style;

        Form(Style style) {
            this.style = style;
        }

        Style style() {
            return style;
        }
    }

    /** What else the mark could be. */
    enum Doubt {
        NONE,
        /** It stands behind a year, or behind a number that has no such powers: more likely a marker than a power. */
        SLIGHT,
        /** It stands behind another number: more likely a power than a marker. */
        GRAVE,
        /** Words stand with the numbers, as in a remark of the writer's. */
        WORDS
    }

    int least() {
        return items.stream().mapToInt(NumberGroup.Item::number).min().orElse(0);
    }

    int greatest() {
        return items.stream().mapToInt(NumberGroup.Item::number).max().orElse(0);
    }
}
