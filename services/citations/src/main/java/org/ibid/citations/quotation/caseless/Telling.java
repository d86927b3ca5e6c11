package org.ibid.citations.quotation.caseless;

import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Speech as a sentence tells it.
 *
 * @param said where what was said stands, quotation marks included
 * @param cue where the words of saying stand
 * @param speaker where it is printed who speaks; none where the sentence leaves it out
 * @param name who speaks; none for a pronoun and where it is left out: whoever spoke before
 */
public record Telling(
        Quotation.Kind kind,
        Place said,
        Place cue,
        @Nullable Place speaker,
        @Nullable String name) {

    boolean overlaps(Telling other) {
        return said.start() < other.said.end() && other.said.start() < said.end();
    }
}
