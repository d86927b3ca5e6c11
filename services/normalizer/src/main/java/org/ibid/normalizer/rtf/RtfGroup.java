package org.ibid.normalizer.rtf;

import java.nio.charset.Charset;
import org.ibid.normalizer.markup.Phrase.Rise;
import org.jspecify.annotations.Nullable;

/** What holds inside a group, and ends with it. */
final class RtfGroup {

    /** Where text goes. */
    enum Destination {
        TEXT,
        SKIPPED,
        FONTS,
        STYLES,
        NOTE,
        FIELD,
        FIELD_CODE,
        FIELD_RESULT,
        LIST_LABEL,
        BOOKMARK,
        TITLE,
        AUTHOR,
        CREATED,
        REVISED
    }

    Destination destination = Destination.TEXT;
    Rise rise = Rise.LEVEL;
    boolean hidden;
    /** Characters after a Unicode one that stand for it in old readers. */
    int fallback = 1;

    @Nullable
    Charset charset;
    /** Whether the group itself is the destination's outermost. */
    boolean begins;

    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.destination =
                destination == Destination.NOTE || destination == Destination.FIELD ? Destination.TEXT : destination;
        inner.rise = rise;
        inner.hidden = hidden;
        inner.fallback = fallback;
        inner.charset = charset;
        return inner;
    }

    void enter(Destination to) {
        destination = to;
        begins = true;
    }
}
