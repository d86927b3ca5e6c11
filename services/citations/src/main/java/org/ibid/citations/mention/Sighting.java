package org.ibid.citations.mention;

import org.ibid.contracts.Identifier;
import org.ibid.contracts.Mention;
import org.ibid.contracts.Span;
import org.jspecify.annotations.Nullable;

/** A source named in the prose, before it is known what else the document says of it. */
record Sighting(
        Mention.Kind kind,
        int start,
        int end,
        String name,
        @Nullable String date,
        @Nullable Identifier identifier) implements Span {

    Sighting(Mention.Kind kind, int start, int end, String name, @Nullable String date) {
        this(kind, start, end, name, date, null);
    }
}
