package org.ibid.enrichment.adapter.across;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ibid.contracts.DocumentEvent;
import org.ibid.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What it costs to tie a document to so many others: {@code -Dibid.test.cost=50000}. The store's own work is in it. */
@EnabledIfSystemProperty(named = "ibid.test.cost", matches = "\\d+")
class AcrossCostTest {

    private static final int SIZE = Integer.getInteger("ibid.test.cost", 0);
    private static final int STEP = 1_000;
    private static final double NOT_MUCH_MORE = 1.5;

    @TempDir
    Path folder;

    @Test
    void aDocumentCostsTheSameHoweverManyThereAre() throws IOException {
        var process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        List<DocumentEvent> documents = Corpus.of(SIZE, 5).documents;
        Collections.shuffle(documents, new Random(1));
        List<Double> costs = new ArrayList<>();
        try (EmbeddedStore store = EmbeddedStore.start(folder, 0);
                MongoClient client = MongoClients.create(store.connectionString())) {
            Desk desk = new Desk(client, "cost");
            for (int from = 0; from + STEP <= documents.size(); from += STEP) {
                long cpu = process.getProcessCpuTime();
                documents.subList(from, from + STEP).forEach(desk::take);
                costs.add((process.getProcessCpuTime() - cpu) / 1e6 / STEP);
                System.out.printf("%d..%d: %.2f ms of CPU each%n", from, from + STEP, costs.getLast());
            }
        }
        // the first thousand warms up
        assertThat(costs.getLast()).isLessThan(costs.get(1) * NOT_MUCH_MORE);
    }
}
