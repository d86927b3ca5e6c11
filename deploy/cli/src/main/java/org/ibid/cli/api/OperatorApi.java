package org.ibid.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ibid.contracts.ContractJson;
import org.jspecify.annotations.Nullable;

/** What the HTTP API does for operators. */
public final class OperatorApi {

    private static final String PAGE = "limit=200";

    private final Requests http;

    /** @param key null where none is asked for */
    public OperatorApi(String base, @Nullable String key) {
        this.http = new Requests(base, key);
    }

    /** A replay that was sent, as the API answers it. */
    public record Replay(
            String id,
            int revision,
            int replay,
            int ended,
            @Nullable Instant failedAt) {

        /** Whether it has come to its end, or a newer run of the document has. */
        boolean isOver(JsonNode document) {
            return document.path("replay").asInt() >= replay
                    || document.path("revision").asInt() > revision
                    || document.at("/ended/number").asInt() > ended;
        }

        /** Why it did not come through; null where it did: an older failure is not its own. */
        @Nullable
        String failure(JsonNode document) {
            JsonNode failure = document.path("failure");
            boolean own =
                    !failure.isMissingNode() && !failure.path("at").asText().equals(String.valueOf(failedAt));
            return own
                    ? failure.path("code").asText() + ": "
                            + failure.path("message").asText()
                    : null;
        }
    }

    /**
     * Goes through all dead letters, a page at a time.
     *
     * @param topic only what came from it; null for all
     * @param service only what it has put aside; null for all
     */
    public void letters(@Nullable String topic, @Nullable String service, Consumer<JsonNode> each)
            throws IOException, InterruptedException {
        String of = (topic == null ? "" : "&topic=" + Requests.encoded(topic))
                + (service == null ? "" : "&service=" + Requests.encoded(service));
        pages("/dead-letters?" + PAGE + of, each);
    }

    /** As the API answers it. */
    public JsonNode letter(String id) throws IOException, InterruptedException {
        return ContractJson.MAPPER.readTree(
                answer(http.request(letterPath(id)).build()).body());
    }

    /** Returns once it is sent. */
    public void replayLetter(String id) throws IOException, InterruptedException {
        answer(http.request(letterPath(id) + "/replay")
                .POST(BodyPublishers.noBody())
                .build());
    }

    public void dropLetter(String id) throws IOException, InterruptedException {
        answer(http.request(letterPath(id)).DELETE().build());
    }

    private static String letterPath(String id) {
        return "/dead-letters/" + Requests.encoded(id);
    }

    /** The ids of all documents that a query finds. */
    public List<String> documents(Map<String, String> where) throws IOException, InterruptedException {
        String query = where.entrySet().stream()
                .map(part -> "&" + Requests.encoded(part.getKey()) + "=" + Requests.encoded(part.getValue()))
                .collect(Collectors.joining());
        List<String> ids = new ArrayList<>();
        pages(
                "/documents?fields=id&" + PAGE + query,
                item -> ids.add(item.path("id").asText()));
        return ids;
    }

    /**
     * Returns once it is sent.
     *
     * @throws IOException with the server's reason where it can't be run again from there
     */
    public Replay replay(String id, String from) throws IOException, InterruptedException {
        String path = "/documents/" + Requests.encoded(id) + "/replay?from=" + Requests.encoded(from);
        return ContractJson.MAPPER.readValue(
                answer(http.request(path).POST(BodyPublishers.noBody()).build()).body(), Replay.class);
    }

    /**
     * Whether it is over.
     *
     * @throws IOException with the failure it ended in
     */
    public boolean isOver(Replay replay) throws IOException, InterruptedException {
        String path = "/documents/" + Requests.encoded(replay.id()) + "?fields=revision,replay,ended,failure";
        JsonNode shown =
                ContractJson.MAPPER.readTree(answer(http.request(path).build()).body());
        if (!replay.isOver(shown)) {
            return false;
        }
        String failure = replay.failure(shown);
        if (failure != null) {
            throw new IOException(failure);
        }
        return true;
    }

    private void pages(String path, Consumer<JsonNode> each) throws IOException, InterruptedException {
        for (String cursor = ""; ; ) {
            JsonNode page = ContractJson.MAPPER.readTree(
                    answer(http.request(path + cursor).build()).body());
            page.path("items").forEach(each);
            if (!page.hasNonNull("next")) {
                return;
            }
            cursor = "&cursor=" + Requests.encoded(page.path("next").asText());
        }
    }

    /** @throws IOException with the server's reason where it is not answered as asked */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request);
        if (response.statusCode() / 100 == 2) {
            return response;
        }
        throw response.statusCode() == 503
                ? new IbidApi.TryLater(Requests.reason(response))
                : new IOException(Requests.reason(response));
    }
}
