package org.ibid.citations.quotation;

import org.jspecify.annotations.Nullable;

/** Who has the word as the document goes on, so that a quotation by itself is given to whoever spoke just before. */
final class Conversation {

    private int paragraph;
    private @Nullable Speaker last;
    private int lastSpoke = -2;

    void nextParagraph() {
        paragraph++;
    }

    void spoke(Speaker speaker) {
        last = speaker;
        lastSpoke = paragraph;
    }

    /** Notes that the text turns to something else: nobody goes on in this paragraph. */
    void turnsAway() {
        lastSpoke = Math.min(lastSpoke, paragraph - 1);
    }

    /** Who spoke last, in this paragraph or the one before. */
    @Nullable
    Speaker lately() {
        return goingOn(true);
    }

    /** Who goes on speaking: whoever spoke in this paragraph, or in the one before where this one has just begun. */
    @Nullable
    Speaker goingOn(boolean paragraphBegins) {
        boolean goesOn = paragraphBegins ? lastSpoke >= paragraph - 1 : lastSpoke == paragraph;
        return goesOn ? last : null;
    }
}
