package org.ibid.stage.adapter;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The time by the store's clock, which all instances have in common: what one of them writes for others to wait for (a lease, a pause, a
 * due time) is compared with no clock of their machines, so one that is wrong, or set meanwhile, changes nothing. It is read anew every
 * ten seconds; in between this process's monotonic clock tells what has passed.
 */
public final class StoreClock implements InstantSource {

    private static final long TRUSTED_NANOS = Duration.ofSeconds(10).toNanos();

    /** What every server answers with its time, whatever the rights of who asks; the embedded store does not know {@code hello}. */
    private static final Document ASK = new Document("isMaster", 1);

    private final Supplier<Instant> store;
    private final LongSupplier nanos;
    private volatile @Nullable Reading last;

    /** @param nanos of the monotonic clock when the answer was there: a slow one is behind by as long, never ahead */
    private record Reading(Instant at, long nanos) {}

    public StoreClock(MongoDatabase database) {
        this(() -> database.runCommand(ASK).getDate("localTime").toInstant(), System::nanoTime);
    }

    StoreClock(Supplier<Instant> store, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
    }

    /** @throws com.mongodb.MongoException now and then, while the store is away */
    @Override
    public Instant instant() {
        Reading reading = last;
        long passed = reading == null ? 0 : nanos.getAsLong() - reading.nanos();
        if (reading == null || passed > TRUSTED_NANOS) {
            reading = new Reading(store.get(), nanos.getAsLong());
            last = reading;
            passed = 0;
        }
        return reading.at().plusNanos(passed);
    }
}
