package org.ibid.enrichment.adapter.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.adapter.search.Engine.Answer;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.jboss.logging.Logger;

/** Writes many documents at once. One that the engine refuses for good is left out and told of; for all else it is asked again. For one thread. */
final class EngineWrites {

    private static final Logger LOG = Logger.getLogger(EngineWrites.class);

    /** In bytes; an engine takes 100 MB. */
    private static final int MOST = 8 << 20;

    /** In bytes, as the engine has it. */
    private static final int LONGEST_ID = 512;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int OLDER = 409;
    private static final int TOO_LARGE = 413;
    private static final int ASK_LATER = 429;
    private static final int FAULT = 500;

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
        ByteArrayOutputStream lines = action("index", id, version);
        lines.writeBytes(ContractJson.bytes(document));
        lines.write('\n');
        add(id, lines);
    }

    void remove(String id, long version) {
        add(id, action("delete", id, version));
    }

    private static ByteArrayOutputStream action(String action, String id, long version) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(ContractJson.bytes(
                Map.of(action, Map.of("_id", key(id), "version", version + 1, "version_type", "external_gte"))));
        lines.write('\n');
        return lines;
    }

    private static String key(String id) {
        byte[] bytes = id.getBytes(UTF_8);
        if (bytes.length <= LONGEST_ID) {
            return id;
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
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
        Answer answer = engine.lines(path + "/_bulk", lines.toByteArray());
        if (answer.status() != BAD_REQUEST && answer.status() != TOO_LARGE) {
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
        String reason = status + " " + outcome.at("/error/reason").asText("");
        if (status == ASK_LATER || status >= FAULT || status == NOT_FOUND && outcome.has("error")) {
            throw new ViewUnavailable("the search engine does not take a document: " + reason);
        }
        if (status >= BAD_REQUEST && status != OLDER && status != NOT_FOUND) {
            refused(write, reason);
        }
    }

    private static void refused(Write write, String reason) {
        LOG.warnf("not to be found by search, as the search engine refuses it: %s: %s", write.id, reason);
    }
}
