package org.ibid.fetcher.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Intake;
import org.ibid.contracts.Original;
import org.ibid.contracts.Run;
import org.ibid.contracts.Trail;
import org.ibid.fetcher.adapter.FetchQueue.Claim;
import org.ibid.fetcher.response.FetchResult;
import org.ibid.fetcher.site.Rotation;
import org.ibid.fetcher.site.Site;
import org.ibid.stage.Decoder.Incoming;
import org.ibid.stage.intake.WebUrl;
import org.jspecify.annotations.Nullable;

/** A fetch as it stands in the store. */
final class FetchEntry {

    /** What an entry asks for that can't be read. */
    private static final Intake NOTHING = new Intake(null, null, null, null, List.of(), Map.of());

    private FetchEntry() {}

    static Document write(Incoming<Intake> document, Instant due) {
        String site = site(document.url());
        return new Document("_id", document.id())
                .append("token", new ObjectId())
                .append("number", document.run().number())
                .append("site", site)
                .append("bucket", Rotation.bucket(site))
                .append("run", ContractJson.write(document.run()))
                .append("intake", ContractJson.write(document.value()))
                .append("due", Date.from(due))
                .append("attempts", 0);
    }

    static Document write(FetchResult result) {
        return switch (result) {
            case FetchResult.Stored(Original original) -> new Document("original", ContractJson.write(original));
            case FetchResult.Failed(String code, String message, boolean retryable, Trail trail) ->
                new Document("code", code)
                        .append("message", message)
                        .append("retryable", retryable)
                        .append("trail", ContractJson.write(trail));
        };
    }

    /** Whom it asks; null for what is no URL. */
    private static @Nullable String site(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            return Site.of(WebUrl.parse(url));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The number of its run. */
    static int run(Document entry) {
        return entry.get("number") instanceof Integer number && number > 0 ? number : 0;
    }

    /** An entry that can't be read (somebody else wrote into the collection) is one that has failed. */
    static Claim read(Document entry, ObjectId token) {
        String id = String.valueOf(entry.get("_id"));
        try {
            Intake intake = read(entry.getString("intake"), Intake.class);
            Run run = read(entry.getString("run"), Run.class);
            Document result = entry.get("result", Document.class);
            String url = Objects.requireNonNull(intake.url());
            Incoming<Intake> document = Incoming.of(id, url, intake, null).in(run);
            return new Claim(
                    document,
                    token,
                    entry.getInteger("attempts", 0),
                    entry.getInteger("deferrals", 0),
                    result == null ? null : result(result),
                    entry.get("trace") instanceof Document trace ? trace : new Document());
        } catch (RuntimeException | JsonProcessingException e) {
            return new Claim(
                    Incoming.of(id, null, NOTHING, null).in(new Run(run(entry), Map.of())),
                    token,
                    0,
                    0,
                    new FetchResult.Failed(
                            "fetch-unreadable",
                            "the entry in the fetch queue is damaged; publish the document again",
                            true,
                            Trail.NONE),
                    new Document());
        }
    }

    private static FetchResult result(Document stored) throws JsonProcessingException {
        String original = stored.getString("original");
        String trail = stored.getString("trail");
        return original != null
                ? new FetchResult.Stored(read(original, Original.class))
                : new FetchResult.Failed(
                        stored.getString("code"),
                        stored.getString("message"),
                        stored.getBoolean("retryable"),
                        trail == null ? Trail.NONE : read(trail, Trail.class));
    }

    private static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        T value = ContractJson.MAPPER.readValue(json, type);
        if (value == null) {
            throw new IllegalArgumentException("null is no " + type.getSimpleName());
        }
        return value;
    }
}
