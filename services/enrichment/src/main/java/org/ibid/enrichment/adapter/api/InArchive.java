package org.ibid.enrichment.adapter.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.ibid.contracts.Cut;
import org.ibid.contracts.PartOf;
import org.ibid.stage.intake.DocumentId;
import org.ibid.stage.intake.IntakeLimits;
import org.jspecify.annotations.Nullable;

/** Where an upload lay, as whoever unpacked the archive says. */
final class InArchive {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private InArchive() {}

    /**
     * @param archive the SHA-256 of its bytes: its id is the one that it has, or would have, where it is published itself
     * @throws ApiException for what is none, or an instant that is none
     */
    static PartOf of(String archive, @Nullable String entry, @Nullable String at) {
        if (!SHA256.matcher(archive).matches()) {
            throw ApiException.badUpload("archive is no SHA-256 in lower-case hex");
        }
        String name = entry == null || entry.isEmpty() ? null : Cut.to(IntakeLimits.ENTRY_CHARS, entry);
        return new PartOf(DocumentId.ofSha256(archive), null, name, instant(at), 1);
    }

    private static @Nullable Instant instant(@Nullable String at) {
        try {
            return at == null ? null : Instant.parse(at);
        } catch (DateTimeParseException e) {
            throw ApiException.badUpload("at is no instant like 2021-05-04T10:00:00Z");
        }
    }
}
