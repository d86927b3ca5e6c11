package org.ibid.enrichment.adapter.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.lucene.store.AlreadyClosedException;
import org.ibid.contracts.DocumentEvent;
import org.ibid.contracts.Run;
import org.ibid.enrichment.search.FilledIndex;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.ibid.stage.EventDecoder;
import org.ibid.stage.Tombstone;
import org.ibid.stage.Unreadable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes into an index what a reader brings. For one thread; {@link #behind} is for any. */
final class Filling {

    private static final Logger LOG = Logger.getLogger(Filling.class);

    private static final Duration COMMIT = Duration.ofSeconds(10);

    private final StateReader reader;
    private final FilledIndex index;
    private final Duration wait;
    private final Rhythm refresh;
    private final Rhythm commit = new Rhythm(COMMIT);
    private final EventDecoder decoder = new EventDecoder(EventDecoder.Section.TEXT);

    private long hidden;
    private boolean uncommitted;
    private volatile @Nullable Long behind;

    /** @param refresh how soon what was taken is found */
    Filling(StateReader reader, FilledIndex index, Duration refresh) {
        this.reader = reader;
        this.index = index;
        this.wait = refresh;
        this.refresh = new Rhythm(refresh);
    }

    /** What came, or nothing after a while. */
    void step() throws IOException {
        ConsumerRecords<byte[], byte[]> records = reader.poll(wait);
        hidden += records.count();
        uncommitted |= !records.isEmpty();
        behind = count();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            take(record);
        }
        if (hidden > 0 && refresh.isDue()) {
            index.refresh();
            hidden = 0;
        }
        if (uncommitted && commit.isDue()) {
            commit();
            uncommitted = false;
        }
        behind = count();
    }

    void commit() throws IOException {
        index.commit(reader.positions());
        reader.commit();
    }

    /** Events that no search sees yet, whether they were read or not; null while the broker has not said. */
    @Nullable
    Long behind() {
        return behind;
    }

    private @Nullable Long count() {
        Long unread = reader.behind();
        return unread == null ? null : unread + hidden;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws IOException {
        if (record.key() != null && record.value() == null) {
            index.remove(
                    new String(record.key(), UTF_8),
                    Tombstone.of(record).map(Tombstone::run).orElse(Run.NONE));
            return;
        }
        try {
            DocumentEvent event = decoder.decode(record).value();
            index.put(event, Instant.ofEpochMilli(record.timestamp()));
        } catch (AlreadyClosedException | ViewUnavailable e) {
            throw e;
        } catch (Unreadable | RuntimeException e) {
            LOG.warnf(
                    "not to be found by search: %s-%d@%d: %s", record.topic(), record.partition(), record.offset(), e);
        }
    }
}
