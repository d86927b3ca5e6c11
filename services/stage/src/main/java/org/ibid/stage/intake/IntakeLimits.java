package org.ibid.stage.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.contracts.PartOf;
import org.jspecify.annotations.Nullable;

/** What an intake may carry beside its document: it travels in every later event, so all of it has a bound. */
public final class IntakeLimits {

    static final int URL_BYTES = 8 << 10;
    static final int TITLE_CHARS = 2_000;
    static final int TAGS = 100;
    static final int TAG_CHARS = 255;
    /** Of an entry's name in its collection. */
    public static final int ENTRY_CHARS = 1_000;

    static final int SUPPRESSIONS = 100;
    static final int SUPPRESSION_CHARS = 100;
    static final int METADATA_BYTES = 64 << 10;
    static final int METADATA_DEPTH = 16;
    static final int METADATA_KEY_CHARS = 255;
    static final int MEDIA_TYPE_CHARS = 255;
    static final int CHARSET_CHARS = 64;
    private static final Duration LEAST_EVERY = Duration.ofHours(1);
    private static final Duration MOST_EVERY = Duration.ofDays(3_660);

    private static final String TOKEN = HttpToken.CHARACTER + "+";

    private static final Pattern MEDIA_TYPE = Pattern.compile(TOKEN + "/" + TOKEN + "\\s*(;[^\\p{Cntrl}]*)?");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CHARSET = Pattern.compile(TOKEN);

    private IntakeLimits() {}

    static void check(Intake intake) throws Refusal {
        if (intake.url() != null && intake.url().getBytes(UTF_8).length > URL_BYTES) {
            throw over("url", URL_BYTES + " bytes");
        }
        text("title", intake.title(), TITLE_CHARS);
        list("tags", intake.tags(), TAGS, TAG_CHARS);
        list("suppress", intake.suppress(), SUPPRESSIONS, SUPPRESSION_CHARS);
        metadata(intake.metadata());
        partOf(intake.partOf());
        if (intake.every() != null) {
            every(intake, intake.every());
        }
        if (intake.content() != null) {
            content(intake.content());
        }
    }

    private static void every(Intake intake, String period) throws Refusal {
        Duration every;
        try {
            every = Duration.parse(period);
        } catch (DateTimeParseException e) {
            throw new Refusal("intake-malformed", "every is no duration like P7D: " + Reasons.cut(period));
        }
        if (!every.isZero() && (every.compareTo(LEAST_EVERY) < 0 || every.compareTo(MOST_EVERY) > 0)) {
            throw new Refusal("intake-limit", "every is an hour to ten years, or PT0S for never again");
        }
        if (intake.url() == null || intake.content() != null) {
            throw new Refusal("intake-malformed", "every needs a url to ask again, and no content");
        }
    }

    private static void partOf(@Nullable PartOf collection) throws Refusal {
        if (collection != null) {
            text("partOf.id", collection.id(), DocumentId.MAX_CHARS);
            text("partOf.url", collection.url(), URL_BYTES);
            text("partOf.entry", collection.entry(), ENTRY_CHARS);
        }
    }

    private static void content(Intake.Content content) throws Refusal {
        text("content.text", content.text(), Integer.MAX_VALUE);
        if (content.sha256() != null) {
            matches("content.sha256", content.sha256(), SHA256, "64 lower-case hex digits");
            if (content.text() != null || content.base64() != null) {
                throw new Refusal("content-malformed", "content needs exactly one of text, base64 and sha256");
            }
        }
        text("content.mediaType", content.mediaType(), MEDIA_TYPE_CHARS);
        text("content.charset", content.charset(), CHARSET_CHARS);
        matches("content.mediaType", content.mediaType(), MEDIA_TYPE, "a media type like text/html");
        matches("content.charset", content.charset(), CHARSET, "the name of a charset like utf-8");
    }

    private static void matches(String field, @Nullable String value, Pattern syntax, String wanted) throws Refusal {
        if (value != null && !syntax.matcher(value).matches()) {
            throw new Refusal("intake-malformed", field + " is not " + wanted + ": " + value);
        }
    }

    private static void list(String field, List<String> values, int count, int chars) throws Refusal {
        if (values.size() > count) {
            throw over(field, count + " entries");
        }
        for (String value : values) {
            text(field, value, chars);
        }
    }

    private static void text(String field, @Nullable String value, int chars) throws Refusal {
        if (value == null) {
            return;
        }
        if (value.length() > chars) {
            throw over(field, chars + " characters");
        }
        if (!WellFormed.test(value)) {
            throw new Refusal("intake-malformed", field + " has half of a surrogate pair, which no encoding can carry");
        }
    }

    private static void metadata(@Nullable Map<String, Object> metadata) throws Refusal {
        value("metadata", metadata, METADATA_DEPTH);
        try {
            if (ContractJson.MAPPER.writeValueAsBytes(metadata).length > METADATA_BYTES) {
                throw over("metadata", METADATA_BYTES + " bytes of JSON");
            }
        } catch (JsonProcessingException e) {
            throw new Refusal("intake-malformed", "metadata: " + Reasons.of(e));
        }
    }

    private static void value(String field, @Nullable Object value, int depth) throws Refusal {
        if (depth < 0) {
            throw over("metadata", METADATA_DEPTH + " levels");
        }
        switch (value) {
            case Map<?, ?> map -> {
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text("a key in metadata", (String) entry.getKey(), METADATA_KEY_CHARS);
                    value(field, entry.getValue(), depth - 1);
                }
            }
            case List<?> list -> {
                for (Object element : list) {
                    value(field, element, depth - 1);
                }
            }
            case String text -> text(field, text, Integer.MAX_VALUE);
            case null, default -> {}
        }
    }

    private static Refusal over(String field, String limit) {
        return new Refusal("intake-limit", field + " is over its limit of " + limit);
    }
}
