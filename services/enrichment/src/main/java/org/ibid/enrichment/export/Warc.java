package org.ibid.enrichment.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Exchange;
import org.ibid.contracts.Original;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * A document's original as a WARC (ISO 28500:2017), each record packed by itself: what was asked and answered, with the bytes; of a later
 * answer with the same bytes a revisit; of what did not come from the web a resource. The same document gives the same records under the
 * same ids, and WARCs put one behind the other are one.
 *
 * <p>Bodies are kept without their transfer and content codings, so the fields that tell of those are kept as {@code X-Ibid-Orig-…}.
 */
public final class Warc {

    public static final String MEDIA_TYPE = "application/warc";

    private static final String DIGEST = "sha256";

    private final WarcWriter out;
    private final DocumentView document;
    private final Original original;
    private final String target;

    private Warc(WarcWriter out, DocumentView document, Original original) {
        this.out = out;
        this.document = document;
        this.original = original;
        this.target = original.url() != null
                ? original.url()
                : "urn:ibid:" + URLEncoder.encode(document.id(), UTF_8).replace("+", "%20");
    }

    /** @param bytes of the original, streamed; not closed */
    public static void write(OutputStream out, DocumentView document, Original original, InputStream bytes)
            throws IOException {
        WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
        new Warc(writer, document, original).write(bytes);
    }

    private void write(InputStream bytes) throws IOException {
        Exchange exchange = original.exchange();
        Instant at = exchange != null ? exchange.at() : Objects.requireNonNullElse(original.fetchedAt(), Instant.EPOCH);
        out.write(new Warcinfo.Builder()
                .recordId(id("info"))
                .date(at)
                .fields(Map.of("software", List.of("Ibid"), "format", List.of("WARC File Format 1.1")))
                .build());
        if (exchange == null) {
            resource(at, bytes);
        } else {
            response(exchange, bytes);
            Exchange check = original.check();
            if (check != null) {
                revisit(exchange, check);
            }
        }
    }

    private void resource(Instant at, InputStream bytes) throws IOException {
        String type = original.mediaType() == null ? "application/octet-stream" : original.mediaType();
        out.write(new WarcResource.Builder(URI.create(target))
                .recordId(id("resource"))
                .date(at)
                .payloadDigest(DIGEST, sha256())
                .body(MediaType.parseLeniently(type), Channels.newChannel(bytes), original.size())
                .build());
    }

    private void response(Exchange exchange, InputStream bytes) throws IOException {
        byte[] head = head(exchange.response(), original.size());
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        WarcResponse.Builder record = at(exchange, new WarcResponse.Builder(target))
                .recordId(id("response"))
                .payloadDigest(DIGEST, sha256())
                .body(MediaType.HTTP_RESPONSE, Channels.newChannel(whole), head.length + original.size());
        out.write(record.build());
        request(exchange, "request", "response");
    }

    private void revisit(Exchange first, Exchange check) throws IOException {
        boolean isUnmodified = check.response().startsWith("HTTP/1.1 304");
        URI profile = isUnmodified ? WarcRevisit.SERVER_NOT_MODIFIED_1_1 : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
        byte[] head = head(check.response(), 0);
        WarcRevisit.Builder record = at(check, new WarcRevisit.Builder(target, profile))
                .recordId(id("revisit " + check.at()))
                .refersTo(id("response"), URI.create(target), first.at())
                .payloadDigest(DIGEST, sha256())
                .body(MediaType.HTTP_RESPONSE, head);
        out.write(record.build());
        request(check, "request " + check.at(), "revisit " + check.at());
    }

    private void request(Exchange exchange, String name, String answer) throws IOException {
        out.write(at(exchange, new WarcRequest.Builder(target))
                .recordId(id(name))
                .concurrentTo(URI.create("urn:uuid:" + id(answer)))
                .body(MediaType.HTTP_REQUEST, (exchange.request() + "\r\n").getBytes(UTF_8))
                .build());
    }

    private static <R extends WarcCaptureRecord, B extends WarcCaptureRecord.AbstractBuilder<R, B>> B at(
            Exchange exchange, B record) throws IOException {
        record.date(exchange.at());
        String address = exchange.address();
        // digits: nothing is resolved
        return address == null ? record : record.ipAddress(InetAddress.ofLiteral(address));
    }

    /** The head of an answer whose body has no codings any more. */
    private static byte[] head(String response, long size) {
        String kept = response.lines()
                .map(line -> isOfTheWire(line) ? "X-Ibid-Orig-" + line : line)
                .collect(Collectors.joining("\r\n"));
        return (kept + "\r\nContent-Length: " + size + "\r\n\r\n").getBytes(UTF_8);
    }

    private static boolean isOfTheWire(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.startsWith("content-encoding:")
                || lower.startsWith("transfer-encoding:")
                || lower.startsWith("content-length:");
    }

    private String sha256() {
        return Objects.requireNonNull(original.sha256());
    }

    private UUID id(String record) {
        return UUID.nameUUIDFromBytes(
                String.join("\n", document.id(), sha256(), record).getBytes(UTF_8));
    }
}
