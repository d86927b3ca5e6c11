package org.ibid.fetcher.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.ibid.fetcher.response.Response;
import org.ibid.stage.adapter.ChannelMeter;
import org.ibid.stage.adapter.DocumentMeter;
import org.ibid.stage.intake.WebUrl;

/**
 * What can be seen of the fetches from outside: {@code ibid_documents_seconds{channel="fetches"}} as for every document, {@code
 * ibid_fetch_attempts_total{code=,hosts=}}, {@code ibid_fetch_retries_total}, {@code ibid_fetch_seconds{hosts=}} as a histogram, {@code ibid_fetch_bytes_total}, {@code
 * ibid_fetches_running}, and of the queue {@code ibid_fetches_waiting} and {@code ibid_fetches_overdue_seconds}, looked
 * at every few seconds.
 */
@ApplicationScoped
public class FetchMeters {

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final MeterRegistry meters;
    private final ChannelMeter documents;
    private final Counter bytes;
    private final Counter retries;
    private final Set<String> own;
    private final AtomicInteger running = new AtomicInteger();
    private volatile double waiting;
    private volatile double overdueSeconds;
    private long looked = System.nanoTime() - LOOK_NANOS;

    FetchMeters(MeterRegistry meters, DocumentMeter documents, FetcherConfig config) {
        this.own = config.allowedHosts().orElse(Set.of());
        this.documents = documents.of("fetches");
        this.meters = meters;
        this.bytes = meters.counter("ibid.fetch.bytes");
        this.retries = meters.counter("ibid.fetch.retries");
        meters.gauge("ibid.fetches.running", running);
        meters.gauge("ibid.fetches.waiting", this, m -> m.waiting);
        meters.gauge("ibid.fetches.overdue.seconds", this, m -> m.overdueSeconds);
    }

    /**
     * @param url that was asked for
     * @param nanos that it took, its wait for the site's turn left out
     */
    void attempt(String url, Response response, long nanos) {
        String code = switch (response) {
            case Response.Fetched fetched -> "fetched";
            case Response.Unchanged unchanged -> "unchanged";
            case Response.Refused(String refused, String message) -> refused;
            case Response.Unavailable(String unavailable, String message, Duration after) -> unavailable;
        };
        String hosts = hosts(url);
        meters.counter("ibid.fetch.attempts", "code", code, "hosts", hosts).increment();
        Timer.builder("ibid.fetch")
                .tag("hosts", hosts)
                .publishPercentileHistogram()
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (response instanceof Response.Fetched fetched) {
            bytes.increment(fetched.body().size());
        }
    }

    /** Of what kind the host is: few kinds, as each is a series of its own. */
    private String hosts(String url) {
        try {
            WebUrl parsed = WebUrl.parse(url);
            return own.contains(parsed.host()) ? "own" : parsed.isAddress() ? "address" : "web";
        } catch (IllegalArgumentException none) {
            return "none";
        }
    }

    /** A request that brought nothing will be made again. */
    void retried() {
        retries.increment();
    }

    void started() {
        running.incrementAndGet();
    }

    void ended() {
        running.decrementAndGet();
    }

    void told(String outcome, long nanos) {
        documents.settled(outcome, nanos);
    }

    /** Called by one thread. */
    void look(FetchQueue queue) {
        if (System.nanoTime() - looked >= LOOK_NANOS) {
            looked = System.nanoTime();
            waiting = queue.depth();
            overdueSeconds =
                    queue.overdue().map(waited -> waited.toMillis() / 1e3).orElse(0.0);
        }
    }
}
