package org.ibid.fetcher.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9 to 2.0, Atom 0.3 and 1.0 (RFC 4287), and JSON Feed 1.1. What a document type declares is not read. */
final class FeedEntries {

    private static final String JSON_FEED = "https://jsonfeed.org/version/";

    private FeedEntries() {}

    static Entries xml(byte[] feed) throws IOException {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed), true, "UTF-8")) {
            List<SyndEntry> items =
                    new SyndFeedInput(false, Locale.ROOT).build(reader).getEntries();
            List<Entry> entries = new ArrayList<>();
            for (SyndEntry item : items) {
                entries.add(entry(
                        first(item.getUri(), item.getLink(), "#" + (entries.size() + 1)),
                        first(item.getLink(), address(item.getUri())),
                        item.getTitle(),
                        instant(item)));
            }
            return new ListedEntries(Expansion.Kind.FEED, entries);
        } catch (FeedException | IllegalArgumentException e) {
            throw UnfitCollection.damaged(e);
        }
    }

    static Entries json(byte[] feed) throws IOException {
        JsonNode read;
        try {
            read = ContractJson.MAPPER.readTree(feed);
        } catch (IOException e) {
            throw UnfitCollection.unknown();
        }
        if (!read.path("version").asText().startsWith(JSON_FEED)) {
            throw UnfitCollection.unknown();
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : read.path("items")) {
            String link = first(
                    text(item, "url"),
                    text(item, "external_url"),
                    address(item.path("id").asText()));
            String name = first(text(item, "id"), link, "#" + (entries.size() + 1));
            entries.add(entry(name, link, text(item, "title"), instant(text(item, "date_published"))));
        }
        return new ListedEntries(Expansion.Kind.FEED, entries);
    }

    private static Entry entry(
            @Nullable String name, @Nullable String link, @Nullable String title, @Nullable Instant at) {
        String known = name == null ? "" : name.strip();
        return link == null
                ? new Entry.Refused(known, "the feed gives no address for it")
                : new Entry.Address(
                        known, link.strip(), title == null || title.isBlank() ? null : title.strip(), at, false);
    }

    private static @Nullable Instant instant(SyndEntry item) {
        Date date = item.getPublishedDate() != null ? item.getPublishedDate() : item.getUpdatedDate();
        return date == null ? null : date.toInstant();
    }

    private static @Nullable Instant instant(@Nullable String date) {
        try {
            return date == null ? null : OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode item, String field) {
        return item.path(field).isTextual() ? item.path(field).asText() : null;
    }

    /** An id that is an address is one that holds for good. */
    private static @Nullable String address(@Nullable String id) {
        return id != null && (id.startsWith("http://") || id.startsWith("https://")) ? id : null;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
