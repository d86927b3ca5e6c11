package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.ibid.contracts.Original;
import org.ibid.embedded.StoreExtension;
import org.ibid.stage.adapter.OriginalMissing;
import org.ibid.stage.adapter.OriginalReader;
import org.ibid.stage.adapter.OriginalWriter;
import org.ibid.stage.adapter.OriginalsConfig;
import org.ibid.stage.adapter.StoreAway;
import org.ibid.stage.intake.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Originals in a store that speaks S3: as safe, and as soon gone, as in GridFS. */
class ObjectStoreComponentTest {

    @RegisterExtension
    static final StoreExtension STORE = new StoreExtension("objects");

    private static final Duration BEYOND = Duration.ofDays(2);
    private static final long LARGE = 150 << 20;

    @TempDir
    static Path folder;

    private static ObjectStore objects;

    private final OriginalWriter writer =
            new OriginalWriter(STORE.client(), "objects", config(objects.endpoint(), "secret"));
    private final OriginalReader reader =
            new OriginalReader(STORE.client(), "objects", config(objects.endpoint(), "secret"));

    @BeforeAll
    static void start() throws IOException {
        objects = new ObjectStore(folder);
        objects.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        objects.close();
    }

    private static OriginalsConfig config(URI endpoint, String secret) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(OriginalsConfig.class);
        Map.of(
                        "bucket",
                        ObjectStore.BUCKET,
                        "endpoint",
                        endpoint.toString(),
                        "access-key",
                        "ibid",
                        "secret-key",
                        secret)
                .forEach((name, value) -> builder.withDefaultValue("ibid.originals.s3." + name, value));
        return builder.build().getConfigMapping(OriginalsConfig.class);
    }

    private static byte[] scan(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Original original(String sha256, long size) {
        return new Original(sha256, size, "application/pdf", null, null, Instant.EPOCH);
    }

    private static Path object(String sha256) {
        return objects.objects().resolve("originals").resolve(sha256);
    }

    private String put(String document, byte[] bytes) throws IOException {
        String sha256 = Sha256.of(bytes);
        writer.put(document, sha256, bytes.length, new ByteArrayInputStream(bytes));
        return sha256;
    }

    private static long stored(String collection) {
        return STORE.client().getDatabase("objects").getCollection(collection).countDocuments();
    }

    @Test
    void theBytesLieInTheBucketAndAreReadBackInPieces() throws IOException {
        for (int size : new int[] {1, 2_000, 1 << 20, (1 << 20) + 1, 3_500_000}) {
            byte[] bytes = scan(size);
            String sha256 = put("scan-" + size, bytes);
            assertThat(object(sha256)).hasBinaryContent(bytes);
            assertThat(reader.open(original(sha256, size))).hasBinaryContent(bytes);
        }
        assertThat(stored("originals.files")).isEqualTo(5);
        assertThat(stored("originals.chunks")).isZero();
    }

    @Test
    void noMoreThanAPieceOfAnOriginalIsInMemory() throws Exception {
        Process small = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx48m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ObjectStoreComponentTest.class.getName(),
                        STORE.address(),
                        objects.endpoint().toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(small.getInputStream().readAllBytes(), UTF_8);
        assertThat(small.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("read " + LARGE + " bytes, the same");
    }

    /** The process with the small heap: stores an original that is three times as large, and reads it back. */
    public static void main(String[] args) throws Exception {
        OriginalsConfig config = config(URI.create(args[1]), "secret");
        try (MongoClient client = MongoClients.create(args[0])) {
            String sha256 = HexFormat.of().formatHex(digest(new Zeros(LARGE)));
            new OriginalWriter(client, "objects", config).put("large", sha256, LARGE, new Zeros(LARGE));
            InputStream back = new OriginalReader(client, "objects", config).open(original(sha256, LARGE));
            boolean same = HexFormat.of().formatHex(digest(back)).equals(sha256);
            System.out.println("read " + LARGE + " bytes, " + (same ? "the same" : "others"));
        }
        System.exit(0);
    }

    private static byte[] digest(InputStream bytes) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] part = new byte[64 << 10];
        for (int count; (count = bytes.read(part)) >= 0; ) {
            digest.update(part, 0, count);
        }
        return digest.digest();
    }

    /** So many bytes. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int at, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, at, at + count, (byte) 0);
            left -= count;
            return count;
        }
    }

    @Test
    void whatNobodyTakesGoesAndWhatIsTakenStays() throws IOException {
        byte[] taken = scan(400_000);
        byte[] left = scan(400_001);
        for (byte[] bytes : new byte[][] {taken, left}) {
            writer.upload(Sha256.of(bytes), bytes.length, new ByteArrayInputStream(bytes));
        }
        assertThat(writer.claim("claimed", Sha256.of(taken))).contains(400_000L);
        writer.sweep(Instant.now().plus(BEYOND));
        assertThat(object(Sha256.of(left))).doesNotExist();
        assertThat(writer.claim("claimed", Sha256.of(left))).isEmpty();
        assertThat(reader.open(original(Sha256.of(taken), taken.length))).hasBinaryContent(taken);
    }

    @Test
    void anOriginalGoesWithItsLastReferrer() throws IOException {
        byte[] bytes = scan(300_000);
        String sha256 = put("first", bytes);
        put("second", bytes);
        writer.release("first");
        assertThat(object(sha256)).hasBinaryContent(bytes);
        writer.release("second");
        assertThat(object(sha256)).doesNotExist();
        assertThat(stored("originals.files")).isZero();
    }

    @Test
    void aStoreThatDiesInMidWriteIsAwayAndTheSameCallGoesOn() throws Exception {
        byte[] bytes = scan(8_000_000);
        String sha256 = Sha256.of(bytes);
        InputStream dying = new InputStream() {
            private final InputStream all = new ByteArrayInputStream(bytes);

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int at, int length) throws IOException {
                if (all.available() < bytes.length / 2) {
                    try {
                        objects.kill();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
                return all.read(into, at, length);
            }
        };
        assertThatThrownBy(() -> writer.upload(sha256, bytes.length, dying))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        e -> assertThat(StoreAway.isAway(e)).isTrue());
        assertThat(writer.claim("claimed", sha256)).isEmpty();
        objects.start();
        writer.upload(sha256, bytes.length, new ByteArrayInputStream(bytes));
        assertThat(writer.claim("claimed", sha256)).contains(8_000_000L);
        assertThat(reader.open(original(sha256, bytes.length))).hasBinaryContent(bytes);
    }

    @Test
    void bytesThatCantBeReadAreNoFaultOfTheStore() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the process dies");
            }
        };
        assertThatThrownBy(() -> writer.upload("broken", 1_000, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the process dies");
        assertThat(writer.claim("claimed", "broken")).isEmpty();
    }

    @Test
    void aRefusalSaysOfWhichBucket() {
        OriginalWriter stranger = new OriginalWriter(STORE.client(), "objects", config(objects.endpoint(), "wrong"));
        byte[] bytes = "small".getBytes(UTF_8);
        assertThatThrownBy(() -> stranger.put("one", Sha256.of(bytes), 5, new ByteArrayInputStream(bytes)))
                .isInstanceOf(MongoException.class)
                .hasMessageContaining("the bucket archive of originals: ")
                .hasMessageContaining("403");
        assertThat(writer.claim("one", Sha256.of(bytes))).isEmpty();
    }

    @Test
    void whatIsGoneOrAnotherIsMissingAndNotAway() throws IOException {
        byte[] bytes = scan(1_500_000);
        String sha256 = put("one", bytes);
        assertThatThrownBy(() -> reader.open(original(sha256, 1_400_000)))
                .isInstanceOf(OriginalMissing.class)
                .hasMessageContaining("1500000");
        Files.write(object(sha256), Arrays.copyOf(bytes, 1 << 20));
        assertThatThrownBy(() -> reader.open(original(sha256, bytes.length)).readAllBytes())
                .isInstanceOf(OriginalMissing.class);
        Files.delete(object(sha256));
        assertThatThrownBy(() -> reader.open(original(sha256, bytes.length))).isInstanceOf(OriginalMissing.class);
    }

    @Test
    void whatIsJustBeingDeletedIsToBeTriedAgain() throws IOException {
        byte[] bytes = scan(2_000);
        String sha256 = Sha256.of(bytes);
        STORE.client()
                .getDatabase("objects")
                .getCollection("originals.files")
                .insertOne(new Document("_id", sha256).append("length", 2_000L).append("deleting", true));
        assertThatThrownBy(() -> put("one", bytes))
                .isInstanceOfSatisfying(
                        MongoException.class,
                        e -> assertThat(StoreAway.isAway(e)).isTrue());
    }
}
