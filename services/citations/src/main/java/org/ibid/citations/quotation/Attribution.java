package org.ibid.citations.quotation;

import org.ibid.contracts.Quotation;

/** Questions about whose speech a quotation is, for those who judge the sourcing of a document. Thread-safe. */
public final class Attribution {

    private Attribution() {}

    /**
     * Whether the speaker is described but not named: "two senior officials", "a confidential source", "a person familiar
     * with the matter", "ein Sprecher". A name anywhere in it, a pronoun, or an organization alone ("the ministry") is not
     * anonymous, and neither is null.
     */
    public static boolean anonymous(String speaker) {
        return speaker != null && AnonymousSpeaker.describes(speaker);
    }

    /** Whether the quotation reached the document through somebody else: its chain names two tellers or more. */
    public static boolean hearsay(Quotation quotation) {
        return quotation.chain().size() >= 2;
    }

    /** Whether nobody at all is given as the speaker. */
    public static boolean unsourced(Quotation quotation) {
        return quotation.speaker() == null && quotation.references().isEmpty();
    }
}
