package org.ibid.normalizer;

import org.ibid.contracts.Text;

/** How normalizing ended: a text, or the reason why there is none. */
public sealed interface Normalization {

    record Normalized(Text text) implements Normalization {}

    /**
     * @param code stable and machine-readable: {@code empty}, {@code too-large}, {@code text-too-large},
     *     {@code unsupported-media-type}, {@code pdf-encrypted}, {@code pdf-damaged}, {@code pdf-image-only}, {@code unreadable}
     * @param message for a person, without the document's own words
     */
    record Unreadable(String code, String message) implements Normalization {}
}
