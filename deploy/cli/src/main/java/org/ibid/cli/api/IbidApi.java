package org.ibid.cli.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.ibid.cli.extract.DocumentFile;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Intake;
import org.jspecify.annotations.Nullable;

/** The HTTP API of the enrichment service. */
public final class IbidApi {

    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(30);
    private static final int SENT_AT_ONCE = 1 << 20;

    private final Requests http;

    /** One that asks for no key. */
    public IbidApi(String base) {
        this(base, null);
    }

    /** @param key null where none is asked for */
    public IbidApi(String base, @Nullable String key) {
        this.http = new Requests(base, key);
    }

    /**
     * What was published.
     *
     * @param intake where it stands in documents.intake
     */
    public record Published(String id, IntakePlace intake) {

        public record IntakePlace(int partition, long offset) {}

        /** Whether the document shows what became of this very publication. */
        public boolean isAnsweredBy(DocumentView document) {
            return document.ended() != null && document.ended().answers(intake.partition(), intake.offset());
        }
    }

    /** There is nobody to answer. */
    public static final class Away extends IOException {

        private static final long serialVersionUID = 1L;

        Away(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** It could not be done now. */
    public static final class TryLater extends IOException {

        private static final long serialVersionUID = 1L;

        TryLater(String message) {
            super(message);
        }
    }

    /** @throws IOException with the server's reason when it was not accepted */
    public Published publish(String url) throws IOException, InterruptedException {
        return publish(new Intake(null, url, null, null, List.of(), Map.of()));
    }

    /** @throws IOException with the server's reason when it was not accepted */
    public Published publish(Intake intake) throws IOException, InterruptedException {
        return published(http.request("/documents")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(ContractJson.MAPPER.writeValueAsBytes(intake)))
                .build());
    }

    /** The file as it is, gzip undone; its name goes along as metadata, and its id follows from its content. */
    public Published upload(Path file) throws IOException, InterruptedException {
        String name = String.valueOf(file.getFileName());
        String mediaType = DocumentFile.mediaType(file);
        if (DocumentFile.isPacked(file)) {
            return upload(name, mediaType, () -> {
                try {
                    return new GZIPInputStream(Files.newInputStream(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return upload(name, mediaType, BodyPublishers.ofFile(file));
    }

    /** @param mediaType null when it is not known */
    public Published upload(String name, @Nullable String mediaType, Supplier<InputStream> content)
            throws IOException, InterruptedException {
        return upload(name, mediaType, BodyPublishers.ofInputStream(content));
    }

    /**
     * Where a document lay.
     *
     * @param archive the SHA-256 of its bytes
     * @param entry its name there
     * @param at when it was captured; null where nobody says
     */
    public record Inside(
            String archive, String entry, @Nullable Instant at) {}

    /**
     * What lay in an archive.
     *
     * @param name its name as a file
     * @param url where it stood; null where it had none
     */
    public Published upload(String name, String mediaType, @Nullable String url, Inside inside, Path content)
            throws IOException, InterruptedException {
        String path = "/documents?file=" + Requests.encoded(name)
                + "&archive=" + inside.archive()
                + "&entry=" + Requests.encoded(inside.entry())
                + (url == null ? "" : "&url=" + Requests.encoded(url))
                + (inside.at() == null ? "" : "&at=" + inside.at());
        return send(path, mediaType, BodyPublishers.ofFile(content));
    }

    private Published upload(String name, @Nullable String mediaType, HttpRequest.BodyPublisher content)
            throws IOException, InterruptedException {
        return send("/documents?file=" + Requests.encoded(name), mediaType, content);
    }

    private Published send(String path, @Nullable String mediaType, HttpRequest.BodyPublisher content)
            throws IOException, InterruptedException {
        return published(http.request(path)
                .timeout(UPLOAD_TIMEOUT)
                .header("Content-Type", mediaType == null ? "application/octet-stream" : mediaType)
                // what is too large is told before it is sent
                .expectContinue(content.contentLength() < 0 || content.contentLength() > SENT_AT_ONCE)
                .POST(content)
                .build());
    }

    private Published published(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request);
        if (response.statusCode() == 503) {
            throw new TryLater(Requests.reason(response));
        }
        if (response.statusCode() != 202) {
            throw new IOException(Requests.reason(response));
        }
        Published published = ContractJson.MAPPER.readValue(response.body(), Published.class);
        if (published.intake() == null) {
            throw new IOException(
                    "published as " + published.id() + ", but the broker did not say where: follow it with show");
        }
        return published;
    }

    /** The raw answer; empty when there is no such document. */
    public Optional<String> json(String id) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(http.request("/documents/" + Requests.encoded(id)).build());
        return switch (response.statusCode()) {
            case 200 -> Optional.of(response.body());
            case 404 -> Optional.empty();
            default -> throw new IOException(Requests.reason(response));
        };
    }

    /** @throws IOException with the server's reason when there is no such document, format or style */
    public String export(String id, String format, String style) throws IOException, InterruptedException {
        String path = "/documents/" + Requests.encoded(id) + "/export/" + format + "?style=" + Requests.encoded(style);
        HttpResponse<String> response = http.send(http.request(path).build());
        if (response.statusCode() != 200) {
            throw new IOException(Requests.reason(response));
        }
        return response.body();
    }

    public Optional<DocumentView> document(String id) throws IOException, InterruptedException {
        return json(id).map(body -> {
            try {
                return ContractJson.MAPPER.readValue(body, DocumentView.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** There is no such thing, or it can't be had; the message is the server's reason. */
    public static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Does something with a document. */
    @FunctionalInterface
    public interface Taker {
        void take(String id) throws IOException, InterruptedException;
    }

    /** @throws Refused when it has no original */
    public void warc(String id, OutputStream out) throws IOException, InterruptedException {
        HttpRequest request = http.request("/documents/" + Requests.encoded(id) + "/original?format=warc")
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw new Refused(Requests.reason(response, body.readAllBytes()));
            }
            body.transferTo(out);
        }
    }

    /** All that a query finds, page by page. */
    public void search(String query, Taker taker) throws IOException, InterruptedException {
        pages("q=" + Requests.encoded(query) + "&", taker);
    }

    /** How many documents there are. */
    public int count() throws IOException, InterruptedException {
        AtomicInteger count = new AtomicInteger();
        pages("", id -> count.incrementAndGet());
        return count.get();
    }

    private void pages(String asked, Taker taker) throws IOException, InterruptedException {
        String cursor = "";
        while (cursor != null) {
            HttpResponse<String> response = http.send(
                    http.request("/documents?" + asked + "limit=200" + cursor).build());
            if (response.statusCode() != 200) {
                throw new IOException(Requests.reason(response));
            }
            JsonNode page = ContractJson.MAPPER.readTree(response.body());
            for (JsonNode item : page.path("items")) {
                taker.take(item.path("id").asText());
            }
            cursor = page.hasNonNull("next")
                    ? "&cursor=" + Requests.encoded(page.path("next").asText())
                    : null;
        }
    }

    /** Its address. */
    @Override
    public String toString() {
        return http.toString();
    }
}
