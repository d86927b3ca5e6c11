package org.ibid.fetcher.collection;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ibid.contracts.Expansion;
import org.ibid.contracts.FileTypes;
import org.ibid.fetcher.response.ContentCoding;
import org.ibid.fetcher.response.DeclaredType;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** The documents that a WARC or ARC has captured (ISO 28500): answers of web sites with status 200, and resources. */
final class WarcEntries implements Entries {

    /** Of a record and of the answer in it, together. */
    private static final int MAX_HEADS = 1 << 20;

    private final BoundedStep bytes;
    private final WarcReader warc;
    private final UnpackedBytes unpacked;
    private @Nullable InputStream open;

    /** @param unpacked counts what its answers unpack to */
    WarcEntries(InputStream in, UnpackedBytes unpacked) throws IOException {
        this.bytes = new BoundedStep(in, "the head of one of its records", MAX_HEADS);
        this.unpacked = unpacked;
        this.warc = new WarcReader(bytes);
    }

    @Override
    public Expansion.Kind kind() {
        return Expansion.Kind.WARC;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (true) {
            WarcRecord record = advance();
            if (record == null) {
                return null;
            }
            if (record instanceof WarcResponse || record instanceof WarcResource || record instanceof WarcRevisit) {
                Entry entry = entry((WarcTargetRecord) record);
                bytes.end();
                return entry;
            }
        }
    }

    private @Nullable WarcRecord advance() throws IOException {
        bytes.end();
        if (open != null) {
            UnpackedBytes.drain(open);
            open = null;
        }
        bytes.begin();
        Optional<WarcRecord> record = warc.next();
        if (record.isPresent()) {
            open = record.get().body().stream();
        }
        return record.orElse(null);
    }

    private Entry entry(WarcTargetRecord record) throws UnfitCollection {
        String name = record.headers().first("WARC-Record-ID").orElseGet(() -> String.valueOf(record.target()));
        String target = record.target();
        if (target == null || !target.toLowerCase(Locale.ROOT).startsWith("http") || record instanceof WarcRevisit) {
            return new Entry.PassedOver(name);
        }
        try {
            return record instanceof WarcResponse response
                    ? answer(name, target, response)
                    : content(name, target, record, type(record), record.body().stream());
        } catch (UnfitCollection e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            return new Entry.Refused(name, target + ": " + e.getMessage());
        }
    }

    private Entry answer(String name, String target, WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        if (http.status() != 200) {
            return new Entry.PassedOver(name);
        }
        var codings =
                ContentCoding.parse(http.headers().first("Content-Encoding").orElse(null));
        InputStream body = http.body().stream();
        DeclaredType type =
                DeclaredType.parse(http.headers().first("Content-Type").orElse(null));
        return content(name, target, response, type, codings.isEmpty() ? body : ContentCoding.decode(codings, body));
    }

    private Entry content(String name, String target, WarcRecord record, DeclaredType type, InputStream bytes) {
        String known = FileTypes.isDocument(type.mediaType()) ? type.mediaType() : FileTypes.mediaType(path(target));
        boolean isForCrawlers = path(target).endsWith("/robots.txt");
        if (known == null || isForCrawlers || type.mediaType() != null && isOfAnotherKind(type.mediaType())) {
            return new Entry.PassedOver(name);
        }
        return new Entry.Content(name, target, known, type.charset(), date(record), unpacked.count(bytes));
    }

    private static @Nullable Instant date(WarcRecord record) {
        try {
            return record.date();
        } catch (DateTimeException | NoSuchElementException none) {
            return null;
        }
    }

    /** Declared as what it is, and no document: only what is declared as anything is told by its name. */
    private static boolean isOfAnotherKind(String mediaType) {
        return !FileTypes.isDocument(mediaType) && !mediaType.equals("application/octet-stream");
    }

    private static DeclaredType type(WarcRecord record) {
        return DeclaredType.parse(record.headers().first("Content-Type").orElse(null));
    }

    private static String path(String url) {
        return url.split("[?#]", 2)[0];
    }

    @Override
    public void close() throws IOException {
        warc.close();
    }
}
