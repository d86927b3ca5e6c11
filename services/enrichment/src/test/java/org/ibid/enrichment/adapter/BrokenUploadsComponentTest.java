package org.ibid.enrichment.adapter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.embedded.EmbeddedParts;
import org.junit.jupiter.api.Test;

/** Of an upload that is not taken nothing stays in the store. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class BrokenUploadsComponentTest {

    private static final String FILE = "--lamp\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\n\r\n";

    @Inject
    MongoClient client;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @TestHTTPResource
    URI address;

    private long stored(String collection) {
        return client.getDatabase(database)
                .getCollection("originals." + collection)
                .countDocuments();
    }

    /** @return the first line of what is answered; empty where nothing is */
    private String post(String form, int length, boolean goes) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(60_000);
            String head = "POST /documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: multipart/form-data; boundary=lamp\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write((head + form).getBytes(US_ASCII));
            if (goes) {
                return "";
            }
            return new String(socket.getInputStream().readAllBytes(), US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private String post(String form) throws IOException {
        return post(form, form.length(), false);
    }

    @Test
    void ofAFormThatIsNotTakenNothingStays() throws IOException {
        long files = stored("files");
        long chunks = stored("chunks");
        String end = "\r\n--lamp--\r\n";
        String large = "The lamps were lit, and this is of a broken upload. ".repeat(10_000);
        assertThat(post(FILE + "of two the first" + "\r\n" + FILE + "of two the second" + end))
                .startsWith("HTTP/1.1 400");
        assertThat(post(FILE + large + "\r\n" + FILE + large + "again" + end)).startsWith("HTTP/1.1 400");
        assertThat(post(FILE + "without its end")).startsWith("HTTP/1.1 400");
        assertThat(post(FILE.replace("lamp", "pier") + "another boundary" + end.replace("lamp", "pier")))
                .startsWith("HTTP/1.1 400");
        assertThat(post("--lamp\r\nX-" + "a".repeat(50_000) + FILE.substring(6) + "huge header" + end))
                .startsWith("HTTP/1.1 400");
        assertThat(post(FILE + "behind it an id that is none\r\n--lamp\r\n"
                        + "Content-Disposition: form-data; name=id\r\n\r\n/a" + end))
                .startsWith("HTTP/1.1 400");
        post(FILE + "whoever sends goes in the middle", 100_000, true);
        post(FILE + large, 2 * large.length(), true);
        assertThat(post(FILE + "one that is taken" + end)).startsWith("HTTP/1.1 202");
        Awaitility.await().untilAsserted(() -> assertThat(stored("files")).isEqualTo(files + 1));
        assertThat(stored("chunks")).isEqualTo(chunks + 1);
    }
}
