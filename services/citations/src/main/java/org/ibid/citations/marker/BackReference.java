package org.ibid.citations.marker;

import org.jspecify.annotations.Nullable;

/**
 * What a back-reference says about its antecedent.
 *
 * @param kind how the antecedent is named
 * @param author the author's key where the text names one; null otherwise
 * @param note the number of the note it names; -1 where it names none
 */
record BackReference(Kind kind, @Nullable String author, int note) {

    enum Kind {
        /** ibid., ebd.: what was cited just before. */
        PREVIOUS,
        /** op. cit., loc. cit., a.a.O.: the named author's work, cited before. */
        AUTHOR,
        /** supra note 4: what note 4 cites. */
        NOTE
    }
}
