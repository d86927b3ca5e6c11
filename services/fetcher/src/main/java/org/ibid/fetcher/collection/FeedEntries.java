package org.ibid.fetcher.collection;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.ibid.contracts.Expansion;
import org.jspecify.annotations.Nullable;

/** Reads RSS 0.9 to 2.0, Atom 0.3 and 1.0 (RFC 4287). What a document type declares is not read. */
final class FeedEntries {

    /** More than 100,000 entries have. */
    private static final int MAX_NODES = 500_000;

    /** A feed's tree takes some hundred bytes a node: one at a time is in memory. */
    private static final Lock TREE = new ReentrantLock();

    private FeedEntries() {}

    static Entries xml(byte[] feed) throws IOException {
        BoundedXml bound = new BoundedXml(MAX_NODES);
        TREE.lock();
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed), true, "UTF-8")) {
            return listed(new SyndFeedImpl(new BoundedInput(bound).build(reader)).getEntries());
        } catch (UnsupportedEncodingException e) {
            throw UnfitCollection.damaged(new IOException("its encoding is unknown: " + e.getMessage()));
        } catch (FeedException e) {
            throw bound.isExceeded() ? UnfitCollection.tooMany(MAX_NODES) : UnfitCollection.damaged(e);
        } finally {
            TREE.unlock();
        }
    }

    private static Entries listed(List<SyndEntry> items) {
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry item : items) {
            entries.add(entry(
                    first(item.getUri(), item.getLink(), "#" + (entries.size() + 1)),
                    first(item.getLink(), address(item.getUri())),
                    item.getTitle(),
                    instant(item)));
        }
        return new ListedEntries(Expansion.Kind.FEED, entries.stream());
    }

    /** Rome's, with a bound on what it builds. */
    private static final class BoundedInput extends WireFeedInput {

        private final BoundedXml bound;

        BoundedInput(BoundedXml bound) {
            super(false, Locale.ROOT);
            this.bound = bound;
        }

        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            builder.setXMLFilter(bound);
            return builder;
        }
    }

    static Entry entry(@Nullable String name, @Nullable String link, @Nullable String title, @Nullable Instant at) {
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

    /** An id that is an address is one that holds for good. */
    static @Nullable String address(@Nullable String id) {
        return id != null && (id.startsWith("http://") || id.startsWith("https://")) ? id : null;
    }

    static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate;
            }
        }
        return null;
    }
}
