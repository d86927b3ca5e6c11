package org.ibid.normalizer.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, however it is packed.
 *
 * @param subject as it is written
 * @param senders their names, or else their addresses
 * @param html one of its two forms, as characters; none where it has but the other
 * @param attachments their names
 */
public record Letter(
        @Nullable String subject,
        List<String> senders,
        @Nullable Instant sent,
        @Nullable String html,
        @Nullable String plain,
        List<String> attachments) {}
