package org.ibid.fetcher.collection;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** The items of a JSON Feed 1.1, each read as it is asked for: a tree of them takes many times their bytes. */
final class JsonFeedEntries implements Entries {

    private static final String VERSION = "https://jsonfeed.org/version/";
    private static final Set<String> READ = Set.of("id", "url", "external_url", "title", "date_published");

    private final JsonParser json;
    private boolean isOver;
    private int count;

    /** @throws UnfitCollection when it is none, or is no JSON to its end */
    JsonFeedEntries(byte[] feed) throws IOException {
        try (JsonParser whole = ContractJson.MAPPER.createParser(feed)) {
            if (!isFeed(whole)) {
                throw UnfitCollection.unknown();
            }
        } catch (JsonProcessingException none) {
            throw UnfitCollection.unknown();
        }
        json = ContractJson.MAPPER.createParser(feed);
        isOver = !startsItems();
    }

    private static boolean isFeed(JsonParser whole) throws IOException {
        boolean is = false;
        if (whole.nextToken() == JsonToken.START_OBJECT) {
            while (whole.nextToken() == JsonToken.FIELD_NAME) {
                boolean isVersion = whole.currentName().equals("version");
                JsonToken value = whole.nextToken();
                is |= isVersion
                        && value == JsonToken.VALUE_STRING
                        && whole.getText().startsWith(VERSION);
                whole.skipChildren();
            }
        }
        return is;
    }

    private boolean startsItems() throws IOException {
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            if (json.currentName().equals("items")) {
                return json.nextToken() == JsonToken.START_ARRAY;
            }
            json.nextToken();
            json.skipChildren();
        }
        return false;
    }

    @Override
    public Expansion.Kind kind() {
        return Expansion.Kind.FEED;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        isOver = isOver || json.nextToken() == JsonToken.END_ARRAY;
        if (isOver) {
            return null;
        }
        count++;
        Map<String, String> item = texts();
        String id = item.get("id");
        String link = FeedEntries.first(item.get("url"), item.get("external_url"), FeedEntries.address(id));
        return FeedEntries.entry(
                FeedEntries.first(id, link, "#" + count), link, item.get("title"), instant(item.get("date_published")));
    }

    /** What an item says in words of what is read here. */
    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return texts;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && READ.contains(name)) {
                texts.put(name, json.getText());
            }
            json.skipChildren();
        }
        return texts;
    }

    private static @Nullable Instant instant(@Nullable String date) {
        try {
            return date == null ? null : OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
