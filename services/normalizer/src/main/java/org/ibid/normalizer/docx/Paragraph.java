package org.ibid.normalizer.docx;

import org.ibid.normalizer.markup.Phrase;
import org.jspecify.annotations.Nullable;

/** A paragraph as it is read, with its direct formatting. */
final class Paragraph {

    final Phrase phrase = new Phrase();

    @Nullable
    String style;
    /** Null when not set; {@code 0} takes the paragraph out of the list of its style. */
    @Nullable
    String list;

    int listLevel = -1;
    /** From 0; 9 is body text; negative when not set. */
    int outline = -1;
}
