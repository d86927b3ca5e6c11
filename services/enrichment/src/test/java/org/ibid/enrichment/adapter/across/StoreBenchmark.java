package org.ibid.enrichment.adapter.across;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.ibid.contracts.DocumentEvent;
import org.ibid.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What answers from the store cost beside the same commands sent by the bare driver: {@code make bench-query}. On the embedded store, or
 * on that of {@code -Dibid.bench.store=mongodb://…}. No test: it holds nothing.
 */
class StoreBenchmark {

    private static final int DOCUMENTS = Integer.getInteger("ibid.bench.stored", 5_000);
    private static final int ASKED = 200;
    private static final int ROUNDS = 3;
    private static final String DATABASE = "bench";

    @TempDir
    Path folder;

    private final List<BsonDocument> sent = Collections.synchronizedList(new ArrayList<>());

    @Test
    void measure() throws IOException {
        String given = System.getProperty("ibid.bench.store");
        if (given == null) {
            try (EmbeddedStore store = EmbeddedStore.start(folder, 0)) {
                measure(store.connectionString());
            }
        } else {
            measure(given);
        }
    }

    private void measure(String store) {
        MongoClientSettings told = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store))
                .addCommandListener(listening())
                .build();
        try (MongoClient spied = MongoClients.create(told);
                MongoClient client = MongoClients.create(store)) {
            client.getDatabase(DATABASE).drop();
            Desk filling = new Desk(client, DATABASE);
            List<DocumentEvent> documents = Corpus.of(DOCUMENTS, 14).documents;
            documents.forEach(filling::take);
            List<String> ids =
                    new ArrayList<>(documents.stream().map(DocumentEvent::id).toList());
            Collections.shuffle(ids, new Random(14));
            List<String> asked = ids.subList(0, Math.min(ASKED, ids.size()));
            List<String> cited = cited(filling, asked);
            System.out.printf("BENCH %d documents in the store%n", documents.size());
            Desk spying = new Desk(spied, DATABASE);
            compare("a document as the API answers it", asked, spying::show, filling::show, client);
            compare(
                    "a source's documents, with their sentences",
                    cited,
                    id -> spying.citing.of(id, null, 20),
                    id -> filling.citing.of(id, null, 20),
                    client);
            compare(
                    "a graph of depth 2",
                    asked,
                    id -> spying.graphs.around(id, 2),
                    id -> filling.graphs.around(id, 2),
                    client);
        }
    }

    private static List<String> cited(Desk desk, List<String> documents) {
        List<String> cited = new ArrayList<>();
        documents.forEach(
                id -> desk.show(id).enrichment().sources().stream().limit(1).forEach(cited::add));
        return cited;
    }

    /** A proxy, as any class of this kind would be found and given to every client of the component tests. */
    private CommandListener listening() {
        InvocationHandler handler = (proxy, method, told) -> switch (method.getName()) {
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == told[0];
            case "toString" -> "listening";
            case "commandStarted" -> hear((CommandStartedEvent) told[0]);
            default -> null;
        };
        return (CommandListener) Proxy.newProxyInstance(
                CommandListener.class.getClassLoader(), new Class<?>[] {CommandListener.class}, handler);
    }

    private @Nullable Object hear(CommandStartedEvent event) {
        if (event.getCommandName().equals("find")) {
            sent.add(bare(event.getCommand()));
        }
        return null;
    }

    /** As another client may send it. */
    private static BsonDocument bare(BsonDocument command) {
        BsonDocument bare = new BsonDocument();
        command.forEach(
                (name, value) -> bare.put(name, value.isDocument() ? BsonDocument.parse(value.toString()) : value));
        List.of("$db", "lsid", "$clusterTime", "$readPreference").forEach(bare::remove);
        return bare;
    }

    /** Turn about, so that both meet with the same machine: who comes second finds what is asked for in every cache. */
    private void compare(
            String what, List<String> ids, Consumer<String> spied, Consumer<String> ours, MongoClient client) {
        Map<String, List<BsonDocument>> commands = new HashMap<>();
        int number = 0;
        for (String id : ids) {
            sent.clear();
            spied.accept(id);
            commands.put(id, List.copyOf(sent));
            number += sent.size();
        }
        MongoDatabase database = client.getDatabase(DATABASE);
        long[] first = new long[ids.size()];
        long[] second = new long[ids.size()];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                Runnable bare = () -> commands.get(id).forEach(database::runCommand);
                if ((round + i) % 2 == 0) {
                    first[i] = time(() -> ours.accept(id));
                    second[i] = time(bare);
                } else {
                    second[i] = time(bare);
                    first[i] = time(() -> ours.accept(id));
                }
            }
        }
        Arrays.sort(first);
        Arrays.sort(second);
        System.out.printf(
                "BENCH %s (%.1f commands): p50 %.2f ms, p99 %.2f ms; bare p50 %.2f ms, p99 %.2f ms; p50 ratio %.2f%n",
                what,
                (double) number / ids.size(),
                part(first, 50),
                part(first, 99),
                part(second, 50),
                part(second, 99),
                part(first, 50) / part(second, 50));
    }

    private static double part(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100] / 1e6;
    }

    private static long time(Runnable answer) {
        long start = System.nanoTime();
        answer.run();
        return System.nanoTime() - start;
    }
}
