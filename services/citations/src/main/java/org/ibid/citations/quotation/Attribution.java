package org.ibid.citations.quotation;

import static org.ibid.citations.quotation.lexicon.WordClasses.PRONOUN;

import java.util.Locale;
import org.ibid.citations.quotation.caseless.CaselessSpeech;
import org.ibid.citations.quotation.lexicon.Lexicons;
import org.ibid.contracts.Quotation;
import org.jspecify.annotations.Nullable;

/** Questions about whose speech a quotation is, for those who judge the sourcing of a document. Thread-safe. */
public final class Attribution {

    private Attribution() {}

    /**
     * Whether the speaker is described but not named: "two senior officials", "a confidential source", "a person familiar
     * with the matter", "ein Sprecher". A name anywhere in it, a pronoun, or an organization alone ("the ministry") is not
     * anonymous, and neither is null.
     */
    public static boolean isAnonymous(@Nullable String speaker) {
        return speaker != null && AnonymousSpeaker.describes(speaker);
    }

    /** Whether the speaker bears a name: that of a person, a body or an outlet; a role or a pronoun alone is none. */
    public static boolean isNamed(@Nullable String speaker) {
        return speaker != null
                && !isAnonymous(speaker)
                && !isPronoun(speaker)
                && speaker.chars().anyMatch(Character::isUpperCase);
    }

    /** Whether quotations are read in the language of a BCP 47 tag. */
    public static boolean isReadIn(String language) {
        return Lexicons.reads(language) || CaselessSpeech.of(language) != null;
    }

    private static boolean isPronoun(String speaker) {
        String word = speaker.strip().toLowerCase(Locale.ROOT);
        return Lexicons.isInAnyLanguage(word, PRONOUN);
    }

    /**
     * Whether the quotation reached the document through somebody else: its chain holds two tellers or more, each with a name or a
     * role. A statement, a blog post or data are where somebody told it, and no teller; "we" is the document itself.
     */
    public static boolean isHearsay(Quotation quotation) {
        return quotation.chain().stream()
                        .filter(teller -> isNamed(teller) || isAnonymous(teller))
                        .count()
                >= 2;
    }

    /** Whether neither a speaker nor a reference is given; a verb that leaves its subject out ("dijo") still says that somebody spoke. */
    public static boolean isUnsourced(Quotation quotation) {
        return quotation.speaker() == null
                && quotation.cue() == null
                && quotation.chain().isEmpty()
                && quotation.references().isEmpty();
    }
}
