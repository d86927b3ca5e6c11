package org.ibid.enrichment.adapter.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ibid.stage.adapter.Rounds;

/**
 * What can be seen of the queue of each webhook's target from outside, looked at every few seconds: {@code ibid_deliveries_waiting} and
 * {@code ibid_deliveries_overdue_seconds}.
 */
@ApplicationScoped
public class DeliveryMeters {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final WebhookConfig config;
    private final Deliveries deliveries;
    private final MeterRegistry meters;

    /** Held, as meters hold what they measure weakly. */
    private final List<Queue> queues = new ArrayList<>();

    private final Rounds looks = Rounds.every(LOOK_AGAIN, "webhook-queues", this::look);

    DeliveryMeters(WebhookConfig config, Deliveries deliveries, MeterRegistry meters) {
        this.config = config;
        this.deliveries = deliveries;
        this.meters = meters;
    }

    /** As it was when it was looked at. */
    private static final class Queue {

        private final String target;
        private volatile long waiting;
        private volatile double overdueSeconds;

        Queue(String target) {
            this.target = target;
        }
    }

    void start(@Observes StartupEvent started) {
        for (String target : config.targets().keySet()) {
            Queue queue = new Queue(target);
            queues.add(queue);
            Gauge.builder("ibid.deliveries.waiting", queue, q -> q.waiting)
                    .tag("target", target)
                    .register(meters);
            Gauge.builder("ibid.deliveries.overdue.seconds", queue, q -> q.overdueSeconds)
                    .tag("target", target)
                    .register(meters);
        }
        if (!queues.isEmpty()) {
            looks.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        looks.close();
    }

    private void look() {
        for (Queue queue : queues) {
            queue.waiting = deliveries.waiting(queue.target);
            queue.overdueSeconds = deliveries
                    .overdue(queue.target)
                    .map(waited -> Math.max(0, waited.toMillis()) / 1e3)
                    .orElse(0.0);
        }
    }
}
