package org.ibid.normalizer.compound;

import java.time.Instant;
import java.util.Date;
import org.apache.poi.hpsf.SummaryInformation;
import org.ibid.contracts.Diagnostic;
import org.ibid.normalizer.markup.Declared;
import org.jspecify.annotations.Nullable;

/** What a file says of itself, and what there is to say of how it was read. */
final class Summary {

    private Summary() {}

    static Declared of(@Nullable SummaryInformation said) {
        return said == null
                ? Declared.NOTHING
                : Declared.of(
                        said.getTitle(),
                        said.getAuthor(),
                        moment(said.getCreateDateTime()),
                        moment(said.getLastSaveDateTime()),
                        null);
    }

    static Diagnostic thin(String message) {
        return new Diagnostic("text.parts-unread", Diagnostic.Severity.INFO, message, null, null);
    }

    private static @Nullable String moment(@Nullable Date date) {
        // programs that know no date write 1601
        return date == null || date.getTime() <= 0
                ? null
                : Instant.ofEpochMilli(date.getTime()).toString();
    }
}
