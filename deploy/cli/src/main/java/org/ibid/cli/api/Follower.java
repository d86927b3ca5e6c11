package org.ibid.cli.api;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibid.contracts.Document;
import org.ibid.contracts.Document.Status;

/** Follows published documents to their end state, with a line for each step. */
public final class Follower {

    private static final Duration POLL = Duration.ofMillis(150);

    private final IbidApi api;
    private final PrintStream out;

    public Follower(IbidApi api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /** A document on its way, under the name that the person knows it by. */
    public record Followed(String name, IbidApi.Published published) {}

    /** @return the documents in their end state, in the order given; null for one that did not get there in time */
    public List<Document> follow(List<Followed> all, Duration patience) throws IOException, InterruptedException {
        Instant start = Instant.now();
        Map<Followed, Document> ended = new LinkedHashMap<>();
        Map<Followed, Status> last = new LinkedHashMap<>();
        while (ended.size() < all.size() && Instant.now().isBefore(start.plus(patience))) {
            for (Followed followed : all) {
                if (ended.containsKey(followed)) {
                    continue;
                }
                Optional<Document> document = api.document(followed.published().id());
                boolean end =
                        document.map(d -> isEnd(d, followed.published().at())).orElse(false);
                Status status = document.map(Document::status).orElse(null);
                if (status != null && (end || status != last.put(followed, status))) {
                    progress(followed, document.get(), end, start, ended.size(), all.size());
                }
                if (end) {
                    ended.put(followed, document.get());
                }
            }
            Thread.sleep(POLL);
        }
        List<Document> documents = new ArrayList<>();
        all.forEach(followed -> documents.add(ended.get(followed)));
        return documents;
    }

    /** A document that was known before keeps its old status until the new bytes, or their failure, are through. */
    private static boolean isEnd(Document document, Instant published) {
        return switch (document.status()) {
            case ENRICHED ->
                document.failure() != null && !document.failure().at().isBefore(published)
                        || !document.original().fetchedAt().isBefore(published);
            case FAILED -> !document.failure().at().isBefore(published);
            default -> false;
        };
    }

    private void progress(Followed followed, Document document, boolean end, Instant start, int ended, int all) {
        Duration since = Duration.between(start, Instant.now());
        String reason = end && document.failure() != null
                ? "  " + document.failure().code() + ": " + document.failure().message()
                : "";
        out.printf(
                "  [%d/%d] %6.1f s  %-10s %s%s%n",
                ended + (end ? 1 : 0),
                all,
                since.toMillis() / 1000.0,
                document.status().name().toLowerCase(java.util.Locale.ROOT),
                followed.name(),
                reason);
    }
}
