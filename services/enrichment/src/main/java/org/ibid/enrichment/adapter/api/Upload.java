package org.ibid.enrichment.adapter.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.ibid.contracts.PartOf;
import org.ibid.stage.Body;
import org.ibid.stage.BodyMemory;
import org.jspecify.annotations.Nullable;

/**
 * A document as it comes in a request: its bytes, and what is said beside them. Of the bytes no more than a piece is in memory.
 *
 * @param body to be closed by whoever gets it
 * @param mediaType as declared; null when nothing usable was
 */
record Upload(
        Body body, @Nullable String mediaType, @Nullable String charset, Beside beside) implements AutoCloseable {

    /** Of all uploads together. */
    private static final BodyMemory MEMORY = new BodyMemory(16 << 20);

    private static final int PIECE = 16 << 10;
    private static final int MAX_FIELD = 64 << 10;
    private static final int MAX_PARTS = 128;

    /** What clients say when nobody told them. */
    private static final List<String> UNSAID = List.of("application/octet-stream", "application/x-www-form-urlencoded");

    /**
     * What is said of the document; each may be null.
     *
     * @param file the name of the file
     * @param partOf the archive that it lay in
     */
    record Beside(
            @Nullable String id,
            @Nullable String url,
            @Nullable String title,
            List<String> tags,
            @Nullable String file,
            @Nullable PartOf partOf) {}

    @Override
    public void close() {
        body.close();
    }

    /** @throws ApiException when it is larger than the limit, or nothing */
    static Upload raw(InputStream content, @Nullable String contentType, long limit, Beside beside) throws IOException {
        return of(content, contentType, limit, beside);
    }

    /**
     * A form with one file, in whatever field, and fields {@code id, url, title, tags} before or behind it.
     *
     * @throws ApiException also when the form can't be read
     */
    static Upload form(InputStream content, @Nullable String contentType, long limit) throws IOException {
        String boundary = parameters(contentType).get("boundary");
        if (boundary == null) {
            throw ApiException.badUpload("multipart/form-data without a boundary");
        }
        Form form = new Form();
        try {
            form.read(content, boundary, limit);
            return form.upload();
        } catch (IOException e) {
            form.close();
            if (isMalformed(e)) {
                throw ApiException.badUpload("the form can't be read: " + e.getMessage());
            }
            throw e;
        } catch (RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private static boolean isMalformed(IOException e) {
        return e.getClass().getPackageName().equals(MultipartInput.class.getPackageName());
    }

    private static final class Form {

        private @Nullable Upload file;
        private @Nullable String id;
        private @Nullable String url;
        private @Nullable String title;
        private final List<String> tags = new ArrayList<>();

        void read(InputStream content, String boundary, long limit) throws IOException {
            MultipartInput parts = MultipartInput.builder()
                    .setInputStream(content)
                    .setBoundary(boundary.getBytes(UTF_8))
                    .get();
            int count = 0;
            for (boolean more = parts.skipPreamble(); more; more = parts.readBoundary()) {
                if (++count > MAX_PARTS) {
                    throw ApiException.badUpload("a form has at most " + MAX_PARTS + " parts");
                }
                part(parts, parts.readHeaders(), limit);
            }
        }

        private void part(MultipartInput parts, String headers, long limit) throws IOException {
            Map<String, String> disposition = parameters(field(headers, "content-disposition"));
            String name = disposition.get("name");
            // left open: closing reads on to the end of what is not wanted, for as long as it comes
            InputStream data = parts.newInputStream();
            if (!disposition.containsKey("filename")) {
                take(name, text(data));
                return;
            }
            if (file != null) {
                throw ApiException.badUpload("a form brings one file; send each in a request of its own");
            }
            Beside beside = new Beside(null, null, null, List.of(), disposition.get("filename"), null);
            file = of(data, field(headers, "content-type"), limit, beside);
        }

        private void take(@Nullable String name, String value) {
            switch (name == null ? "" : name) {
                case "id" -> id = value;
                case "url" -> url = value;
                case "title" -> title = value;
                case "tags" -> tags.add(value);
                default -> throw ApiException.badUpload("a form has a file, id, url, title and tags, and no " + name);
            }
        }

        Upload upload() {
            if (file == null) {
                throw ApiException.badUpload("the form brings no file (curl -F file=@scan.pdf)");
            }
            Beside beside = new Beside(id, url, title, tags, file.beside().file(), null);
            return new Upload(file.body(), file.mediaType(), file.charset(), beside);
        }

        void close() {
            if (file != null) {
                file.close();
            }
        }
    }

    private static Upload of(InputStream content, @Nullable String contentType, long limit, Beside beside)
            throws IOException {
        Body body = new Body(MEMORY);
        boolean kept = false;
        try {
            byte[] piece = new byte[PIECE];
            for (int n; (n = content.read(piece)) >= 0; ) {
                if (body.size() + n > limit) {
                    throw ApiException.uploadTooLarge(limit);
                }
                body.write(piece, n);
            }
            if (body.size() == 0) {
                throw ApiException.badUpload("the document has no content");
            }
            kept = true;
            String type = contentType == null
                    ? ""
                    : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            String charset = parameters(contentType).get("charset");
            return new Upload(body, type.isEmpty() || UNSAID.contains(type) ? null : type, charset, beside);
        } finally {
            if (!kept) {
                body.close();
            }
        }
    }

    private static String text(InputStream data) throws IOException {
        byte[] bytes = data.readNBytes(MAX_FIELD + 1);
        if (bytes.length > MAX_FIELD) {
            throw ApiException.badUpload("a field of the form is over " + MAX_FIELD + " bytes");
        }
        return new String(bytes, UTF_8);
    }

    /** Of a part's headers; null when it is not there. */
    private static @Nullable String field(String headers, String name) {
        return headers.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> parameters(@Nullable String field) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return field == null ? Map.of() : parser.parse(field, ';');
    }
}
