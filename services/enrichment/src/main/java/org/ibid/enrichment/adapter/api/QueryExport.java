package org.ibid.enrichment.adapter.api;

import com.fasterxml.jackson.databind.SequenceWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.adapter.DocumentStore;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.ManyDocuments;
import org.jspecify.annotations.Nullable;

/** All that a query finds, written as it is read: a page of ids and one document are in memory at a time. */
@ApplicationScoped
public class QueryExport {

    static final String LINES = "application/x-ndjson";
    static final String LINES_WORD = "ndjson";

    private static final int PAGE = 100;

    private final Documents lists;
    private final DocumentStore documents;

    QueryExport(Documents lists, DocumentStore documents) {
        this.lists = lists;
        this.documents = documents;
    }

    /** Each document whole, as JSON on a line of its own. */
    Response lines(ListRequest wanted) {
        Iterator<DocumentView> found = new Found(wanted);
        return stream(LINES, out -> {
            SequenceWriter lines =
                    ContractJson.MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
            while (found.hasNext()) {
                lines.write(found.next());
            }
            lines.flush();
            out.write('\n');
        });
    }

    Response works(ListRequest wanted, ExportFormat format) {
        Iterator<DocumentView> found = new Found(wanted);
        return stream(format.mediaType(), out -> ManyDocuments.write(found, format, out));
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static Response stream(String type, Writing writing) {
        StreamingOutput body = writing::to;
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The first page is read at once: what can't be asked is answered with a problem, not in the midst of a file. */
    private final class Found implements Iterator<DocumentView> {

        private final ListRequest wanted;
        private final Deque<String> ids = new ArrayDeque<>();
        private @Nullable String cursor;
        private @Nullable DocumentView next;

        Found(ListRequest wanted) {
            this.wanted = wanted;
            page(null);
        }

        private void page(@Nullable String after) {
            Listing page = lists.list(wanted.from(after, PAGE));
            page.items().forEach(item -> ids.add(item.document().id()));
            cursor = page.next();
        }

        @Override
        public boolean hasNext() {
            while (next == null && !(ids.isEmpty() && cursor == null)) {
                if (ids.isEmpty()) {
                    page(cursor);
                } else {
                    // what has been deleted since is left out
                    next = documents.find(ids.remove()).orElse(null);
                }
            }
            return next != null;
        }

        @Override
        public DocumentView next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            DocumentView found = Objects.requireNonNull(next);
            next = null;
            return found;
        }
    }
}
