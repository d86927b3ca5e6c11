package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.ibid.cli.api.IbidApi;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.DocumentView.Status;
import org.ibid.contracts.Topics;

/** Documents that are long on their way: pages whose site refuses them again and again, and the letters of an archive. */
final class DelayedDocuments {

    private static final int PAGES = 12;

    /** More than are published together. */
    private static final int LETTERS = 130;

    private static final String ARCHIVE = "letters";

    private final List<ProducerRecord<byte[], byte[]>> intakes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    DelayedDocuments(UnsteadySite site) throws IOException, GeneralSecurityException {
        for (int n = 0; n < PAGES; n++) {
            String id = "unsteady-" + n;
            ids.add(id);
            intakes.add(Broker.record(Topics.INTAKE, id, "{\"id\":\"" + id + "\",\"url\":\"" + site.url(n) + "\"}"));
        }
        String archive = Base64.getEncoder().encodeToString(archive());
        intakes.add(Broker.record(
                Topics.INTAKE,
                ARCHIVE,
                "{\"id\":\"" + ARCHIVE + "\",\"expand\":true,\"content\":{\"base64\":\"" + archive + "\"}}"));
    }

    private byte[] archive() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int n = 0; n < LETTERS; n++) {
                String text = "Letter " + n + "\n\nThe lamps were off, says the keeper in letter " + n + ".";
                byte[] letter = text.getBytes(UTF_8);
                zip.putNextEntry(new ZipEntry(n + ".txt"));
                zip.write(letter);
                byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(letter);
                ids.add("sha-" + HexFormat.of().formatHex(sha256).substring(0, 32));
            }
        }
        return bytes.toByteArray();
    }

    List<ProducerRecord<byte[], byte[]>> intakes() {
        return intakes;
    }

    /** Without the archive's own, which is no document that is read. */
    Set<String> ids() {
        return ids;
    }

    /** Each came through, in its first and only run. */
    void verify(Broker broker, IbidApi api, Duration patience) {
        Set<String> open = new HashSet<>(ids);
        await().atMost(patience)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    for (String id : Set.copyOf(open)) {
                        DocumentView shown = api.document(id).orElse(null);
                        if (shown != null && shown.status() == Status.ENRICHED) {
                            open.remove(id);
                        }
                    }
                    assertThat(open).as("documents on their way").isEmpty();
                    assertThat(api.document(ARCHIVE)).hasValueSatisfying(archive -> {
                        assertThat(archive.status()).isEqualTo(Status.EXPANDED);
                        assertThat(archive.expansion().published()).isEqualTo(LETTERS);
                    });
                });
        Map<String, Set<String>> told = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : broker.read(Topics.FETCHED)) {
            if (ids.contains(Broker.key(record))) {
                String run =
                        "run " + Broker.header(record, "ce_run") + " revision " + Broker.header(record, "ce_revision");
                told.computeIfAbsent(Broker.key(record), id -> new HashSet<>()).add(run);
            }
        }
        assertThat(told.keySet()).isEqualTo(ids);
        assertThat(told.values()).allSatisfy(runs -> assertThat(runs).containsExactly("run 1 revision 1"));
    }
}
