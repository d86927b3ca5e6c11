package org.ibid.stage.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ibid.stage.Backoff;
import org.ibid.stage.Decoder;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Handler;
import org.ibid.stage.Sender;
import org.ibid.stage.StageRunner;

/** Makes runners that send through the service's channel and count what they settle. */
@ApplicationScoped
public class StageRunners {

    private final StageConfig config;
    private final Sender sender;
    private final MeterRegistry meters;

    StageRunners(StageConfig config, Sender sender, MeterRegistry meters) {
        this.config = config;
        this.sender = sender;
        this.meters = meters;
    }

    /** @param dispatcher of the service, which sends what the handler's outcomes call for */
    public <I> StageRunner<I> runner(String service, Decoder<I> decoder, Handler<I> handler, Dispatcher dispatcher) {
        return new StageRunner<>(
                service,
                decoder,
                handler,
                dispatcher,
                new Backoff(config.retryFirst(), config.retryLast()),
                this::count);
    }

    /** @param topics where the events of the service go; empty when it sends none */
    public Dispatcher dispatcher(String service, List<String> topics) {
        int maxEventBytes = Math.toIntExact(config.maxEventSize().asLongValue());
        return new Dispatcher(service, topics, maxEventBytes, sender, Clock.systemUTC());
    }

    private void count(String outcome, long nanos) {
        meters.timer("ibid.documents", "outcome", outcome).record(nanos, TimeUnit.NANOSECONDS);
    }
}
