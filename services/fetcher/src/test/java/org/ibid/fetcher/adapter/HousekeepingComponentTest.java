package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.bson.Document;
import org.ibid.embedded.StoreExtension;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing that was uploaded and never published stays for ever, and nothing that a document rests on goes. */
class HousekeepingComponentTest {

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("house");

    private static final Duration BEYOND = Duration.ofDays(2);

    private final OriginalWriter originals = new OriginalWriter(STORE.client(), "house");
    private final RobotsStore robots = new RobotsStore(STORE.client(), "house");
    private final Sites sites = new Sites(STORE.client(), "house");
    private final Housekeeping housekeeping =
            new Housekeeping(originals, robots, sites, Settings.with(Map.of()), STORE.client(), "house");

    private static MongoCollection<Document> collection(String name) {
        return STORE.client().getDatabase("house").getCollection(name);
    }

    private static byte[] large(String text) {
        return text.repeat(100_000).getBytes(UTF_8);
    }

    private String upload(byte[] bytes) throws IOException {
        String sha256 = Sha256.of(bytes);
        originals.upload(sha256, bytes.length, new ByteArrayInputStream(bytes));
        return sha256;
    }

    private void put(byte[] bytes) throws IOException {
        originals.put("kept", Sha256.of(bytes), bytes.length, new ByteArrayInputStream(bytes));
    }

    private static long chunks(String sha256) {
        return collection("originals.chunks").countDocuments(new Document("files_id", sha256));
    }

    @Test
    void whatNobodyTakesGoesAfterADayAndWhatIsTakenStays() throws IOException {
        String taken = upload(large("taken"));
        String fetched = upload(large("fetched too"));
        String small = upload("small".getBytes(UTF_8));
        String left = upload(large("left"));
        assertThat(originals.claim("claimed", taken)).contains(500_000L);
        put(large("fetched too"));
        put("small".getBytes(UTF_8));

        housekeeping.tidy(Instant.now());
        assertThat(chunks(left)).isEqualTo(2);
        housekeeping.tidy(Instant.now().plus(BEYOND));
        assertThat(chunks(left)).isZero();
        assertThat(originals.claim("claimed", left)).isEmpty();
        assertThat(originals.claim("claimed", taken)).isPresent();
        assertThat(originals.claim("claimed", fetched)).isPresent();
        assertThat(originals.claim("claimed", small)).isPresent();
        assertThat(chunks(taken)).isEqualTo(2);

        upload(large("left"));
        assertThat(originals.claim("claimed", left)).isPresent();
    }

    @Test
    void anUploadThatBreaksOffIsNoOriginalAndGoesToo() {
        byte[] bytes = large("broken");
        String sha256 = Sha256.of(bytes);
        InputStream broken = new InputStream() {
            private int read;

            @Override
            public int read() throws IOException {
                if (read == 300_000) {
                    throw new IOException("the process dies");
                }
                return bytes[read++];
            }
        };
        assertThatThrownBy(() -> originals.upload(sha256, bytes.length, broken)).isInstanceOf(IOException.class);
        assertThat(chunks(sha256)).isEqualTo(1);
        assertThat(originals.claim("claimed", sha256)).isEmpty();
        housekeeping.tidy(Instant.now().plus(BEYOND));
        assertThat(chunks(sha256)).isZero();
        assertThat(collection("originals.files").countDocuments(new Document("_id", sha256)))
                .isZero();
    }

    @Test
    void sitesAndRobotsFilesThatAreOfNoUseAnyMoreGo() {
        sites.end(sites.take("idle.example", Duration.ofSeconds(5)).orElseThrow(), Duration.ZERO);
        robots.keep("https://idle.example", new byte[0]);
        housekeeping.tidy(Instant.now());
        assertThat(collection("sites").countDocuments()).isEqualTo(1);
        assertThat(robots.find("https://idle.example")).isPresent();
        housekeeping.tidy(Instant.now().plus(BEYOND));
        assertThat(collection("sites").countDocuments()).isZero();
        assertThat(collection("robots").countDocuments()).isZero();
    }
}
