package org.ibid.citations.quotation;

import java.util.List;
import org.ibid.contracts.Place;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * Speech found in a sentence.
 *
 * @param said where what was said stands in the paragraph
 * @param cue none when the speech is somebody's for another reason than words of saying
 * @param speaker none when nobody is named in the sentence
 * @param tellers the subjects through whom it came, nearest first, the speaker left out
 * @param whole the quoted stretch that this is the whole of, which may reach beyond the paragraph
 */
record Finding(
        Quotation.Kind kind,
        Place said,
        @Nullable Cue cue,
        @Nullable Phrase speaker,
        List<Phrase> tellers,
        @Nullable Quoted whole) {

    int end() {
        return said.end();
    }

    boolean overlaps(Finding other) {
        return said.start() < other.said.end() && other.said.start() < said.end();
    }
}
