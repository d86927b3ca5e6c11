package org.ibid.enrichment.adapter.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.adapter.search.Engine.Answer;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.ibid.stage.intake.Sha256;
import org.jboss.logging.Logger;

/** Writes many documents at once. One that the engine refuses for good is left out and told of; for all else it is asked again. For one thread. */
final class EngineWrites {

    private static final Logger LOG = Logger.getLogger(EngineWrites.class);

    /** In bytes; an engine takes 100 MB. */
    private static final int MOST = 8 << 20;

    private static final int LEAST_ERROR = 400;
    private static final int BAD_REQUEST = 400;
    private static final int OLDER = 409;
    private static final int TOO_LARGE = 413;

    /** What the engine calls a document that it never takes; all else (a full disk, a closed index) passes. */
    private static final Set<String> REFUSALS =
            Set.of("mapper_parsing_exception", "illegal_argument_exception", "parse_exception");

    private static final Map<String, String> NO_INDEX_IS_MADE = Map.of("require_alias", "true");

    private record Write(String id, byte[] lines) {}

    private final Engine engine;
    private final String path;
    private final List<Write> waiting = new ArrayList<>();
    private long bytes;

    EngineWrites(Engine engine, String path) {
        this.engine = engine;
        this.path = path;
    }

    void put(String id, long version, Map<String, Object> document) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(ContractJson.bytes(
                Map.of("index", Map.of("_id", key(id), "version", version, "version_type", "external_gte"))));
        lines.write('\n');
        lines.writeBytes(ContractJson.bytes(document));
        lines.write('\n');
        add(id, lines);
    }

    /** An engine forgets what it was asked to delete, and would take what is older again: so an empty one takes the document's place. */
    void remove(String id, long version) {
        put(id, version, Map.of());
    }

    /**
     * What of it is there now, in whichever version; nobody counted, so what comes later is taken as it would have been before. Sends what
     * waits, as that may be it.
     *
     * @throws ViewUnavailable as {@link #send}
     */
    void remove(String id) {
        send();
        Answer found = engine.ask("GET", path + "/_doc/" + key(id), Map.of("_source", "false"));
        if (found.body().path("found").isMissingNode()) {
            found.orUnavailable();
        }
        if (found.body().path("found").asBoolean()) {
            remove(id, found.body().path("_version").asLong());
        }
    }

    /** An id may be longer than an engine takes, and of what is removed nothing is to stay. */
    private static String key(String id) {
        return Sha256.of(id.getBytes(UTF_8));
    }

    private void add(String id, ByteArrayOutputStream lines) {
        if (bytes + lines.size() > MOST) {
            send();
        }
        waiting.add(new Write(id, lines.toByteArray()));
        bytes += lines.size();
    }

    /** @throws ViewUnavailable when the engine does not take them now: whoever writes begins again from where it last was sure */
    void send() {
        List<Write> now = List.copyOf(waiting);
        waiting.clear();
        bytes = 0;
        if (!now.isEmpty()) {
            send(now);
        }
    }

    private void send(List<Write> writes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        writes.forEach(write -> lines.writeBytes(write.lines));
        Answer answer = engine.lines(path + "/_bulk", NO_INDEX_IS_MADE, lines.toByteArray());
        boolean refused =
                answer.status() == TOO_LARGE || answer.status() == BAD_REQUEST && REFUSALS.contains(answer.cause());
        if (!refused) {
            JsonNode items = answer.orUnavailable().body().path("items");
            for (int i = 0; i < writes.size(); i++) {
                settle(writes.get(i), items.path(i));
            }
        } else if (writes.size() == 1) {
            refused(writes.getFirst(), answer.reason());
        } else {
            writes.forEach(write -> send(List.of(write)));
        }
    }

    private static void settle(Write write, JsonNode item) {
        JsonNode outcome = item.elements().next();
        int status = outcome.path("status").asInt();
        if (status < LEAST_ERROR || status == OLDER) {
            return;
        }
        String type = outcome.at("/error/type").asText("");
        String reason = status + " " + outcome.at("/error/reason").asText("");
        if (status != BAD_REQUEST || !REFUSALS.contains(type)) {
            throw new ViewUnavailable("the search engine does not take a document: " + reason);
        }
        refused(write, reason);
    }

    private static void refused(Write write, String reason) {
        LOG.warnf("not to be found by search, as the search engine refuses it: %s: %s", write.id, reason);
    }
}
