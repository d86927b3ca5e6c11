package org.ibid.stage.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.stage.Decoder;
import org.ibid.stage.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads an intake however it was published: plain JSON as kcat sends it, a CloudEvent in binary mode (attributes in headers)
 * or in structured mode (told by {@code specversion}), with or without a key. Whatever the bytes, it answers or throws {@link
 * Unreadable}. What bears a usable id is never unreadable: it is accepted, or refused under that id.
 */
public final class IntakeDecoder implements Decoder<Submission> {

    /** @param content null where the intake brings no bytes of its own */
    private record Read(String id, Intake intake, @Nullable InlineContent content) {

        Submission submission() {
            Intake.Content given = intake.content();
            return given != null && given.sha256() != null
                    ? new Submission.Uploaded(intake.withoutContent(), given)
                    : new Submission.Accepted(intake.withoutContent(), content);
        }
    }

    @Override
    public Incoming<Submission> decode(ConsumerRecord<byte[], byte[]> record) throws Unreadable {
        try {
            IntakeEnvelope.checkHeaders(record);
            return decode(IntakeEnvelope.open(record.value()), Position.of(record));
        } catch (IOException e) {
            throw new Unreadable("not an intake: " + Reasons.of(e));
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable("not an intake: " + Reasons.of(e), e);
        }
    }

    private static Incoming<Submission> decode(JsonNode data, Position position) throws Unreadable {
        String own = ownId(data);
        if (own != null && data.path("delete").asBoolean()) {
            return Incoming.of(own, null, new Submission.Deletion(), position);
        }
        try {
            Read read = read(data, own);
            return Incoming.of(read.id(), read.intake().url(), read.submission(), position);
        } catch (Refusal refusal) {
            if (own == null) {
                throw new Unreadable(refusal.getMessage());
            }
            return Incoming.of(own, url(data), new Submission.Refused(refusal.code(), refusal.getMessage()), position);
        }
    }

    /**
     * Reads plain JSON or a structured CloudEvent, as it also comes over HTTP.
     *
     * @throws Unreadable also when it is to be refused
     */
    public Incoming<Intake> decode(byte[] value) throws Unreadable {
        try {
            JsonNode data = IntakeEnvelope.open(value);
            Read read = read(data, ownId(data));
            return Incoming.of(read.id(), read.intake().url(), read.intake(), null);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Unreadable("not an intake: " + Reasons.of(e), e);
        } catch (Refusal refusal) {
            throw new Unreadable(refusal.getMessage());
        }
    }

    /** What the publisher gave. */
    private static @Nullable String ownId(JsonNode data) throws Unreadable {
        JsonNode id = data.path("id");
        if (id.isMissingNode() || id.isNull()) {
            return null;
        }
        if (!id.isTextual() && !id.isNumber() || !DocumentId.isUsable(id.asText())) {
            throw new Unreadable("an id is 1 to " + DocumentId.MAX_CHARS
                    + " characters without control characters, half surrogate pairs, white space at the ends, a slash at the"
                    + " beginning or a segment . or ..");
        }
        return id.asText();
    }

    private static Read read(JsonNode data, @Nullable String own) throws Refusal {
        Intake intake = intake(data);
        IntakeLimits.check(intake);
        String canonical = intake.url() == null ? null : canonical(intake.url());
        Intake.Content given = intake.content();
        InlineContent content = given == null || given.sha256() != null ? null : InlineContent.of(given);
        return new Read(own != null ? own : derivedId(canonical, given, content), intake, content);
    }

    /** Without a URL there is content, or it would be no intake. */
    private static String derivedId(
            @Nullable String canonical, Intake.@Nullable Content given, @Nullable InlineContent content) {
        if (canonical != null) {
            return DocumentId.ofUrl(canonical);
        }
        return content != null
                ? DocumentId.ofContent(content.bytes())
                : DocumentId.ofSha256(
                        Objects.requireNonNull(Objects.requireNonNull(given).sha256()));
    }

    private static Intake intake(JsonNode data) throws Refusal {
        Intake intake;
        try {
            intake = ContractJson.MAPPER.treeToValue(data, Intake.class);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refusal("intake-malformed", "not an intake: " + Reasons.of(e));
        }
        if (intake.url() == null && intake.content() == null) {
            throw new Refusal("intake-empty", "an intake needs a url or content");
        }
        return intake;
    }

    private static String canonical(String url) throws Refusal {
        try {
            return CanonicalUrl.of(url);
        } catch (IllegalArgumentException e) {
            throw new Refusal("url", Reasons.of(e));
        }
    }

    /** What a failure can show of a URL that may be none. */
    private static @Nullable String url(JsonNode data) {
        JsonNode url = data.path("url");
        return url.isTextual() && WellFormed.test(url.asText()) ? Reasons.cut(url.asText()) : null;
    }
}
