package org.ibid.stage.adapter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.ibid.stage.Backoff;
import org.ibid.stage.Decoder;
import org.ibid.stage.Dispatcher;
import org.ibid.stage.Handler;
import org.ibid.stage.Outcome;
import org.ibid.stage.Sender;
import org.ibid.stage.ServiceStop;
import org.ibid.stage.StageRunner;
import org.ibid.stage.Tombstone;
import org.ibid.stage.Tracing;

/** Makes the runners of a service's channels: they send through its one outgoing channel and count what they settle. */
@ApplicationScoped
public class StageRunners {

    /** When the beans that make runners are to start: a partition may be assigned as soon as a channel opens. */
    public static final int BEFORE_CHANNELS = 2;

    private static final int SHARE_OF_HEAP = 4;

    private static final Handler<Tombstone> PASSED_ON =
            deletion -> new Outcome.Deleted(deletion.value().run());

    private final StageConfig config;
    private final Sender sender;
    private final ServiceStop stop;
    private final DocumentMeter meter;
    private final Tracing tracing;
    private final Partitions partitions;

    StageRunners(
            StageConfig config,
            Sender sender,
            ServiceStop stop,
            DocumentMeter meter,
            Tracing tracing,
            @Identifier("partitions") Partitions partitions) {
        this.config = config;
        this.sender = sender;
        this.stop = stop;
        this.meter = meter;
        this.tracing = tracing;
        this.partitions = partitions;
    }

    /**
     * For a stage that keeps nothing of a document: a tombstone passes.
     *
     * @param channel that the records come from
     * @param dispatcher of the service, which sends what the handler's outcomes call for
     */
    public <I> StageRunner<I> runner(
            String channel, String service, Decoder<I> decoder, Handler<I> handler, Dispatcher dispatcher) {
        return runner(channel, service, decoder, handler, PASSED_ON, dispatcher);
    }

    /** @param removal what is done when a document is deleted */
    public <I> StageRunner<I> runner(
            String channel,
            String service,
            Decoder<I> decoder,
            Handler<I> handler,
            Handler<Tombstone> removal,
            Dispatcher dispatcher) {
        return runner(
                channel, service, decoder, handler, removal, dispatcher, limits(config.concurrency(), true), tracing);
    }

    /** For a handler that waits long for what it does not hold: it bounds itself what it runs at the same time. */
    public <I> StageRunner<I> unboundedRunner(
            String channel, String service, Decoder<I> decoder, Handler<I> handler, Dispatcher dispatcher) {
        return runner(
                channel, service, decoder, handler, PASSED_ON, dispatcher, limits(Integer.MAX_VALUE, true), tracing);
    }

    /**
     * For who looks on: a fault over a document is a dead letter, and no failure of the document; deletions are for others. It is no
     * step of the document's way.
     */
    public <I> StageRunner<I> onlooker(
            String channel, String service, Decoder<I> decoder, Handler<I> handler, Dispatcher dispatcher) {
        return runner(
                channel,
                service,
                decoder,
                handler,
                deletion -> new Outcome.Settled(),
                dispatcher,
                limits(config.concurrency(), false),
                Tracing.OFF);
    }

    private <I> StageRunner<I> runner(
            String channel,
            String service,
            Decoder<I> decoder,
            Handler<I> handler,
            Handler<Tombstone> removal,
            Dispatcher dispatcher,
            StageRunner.Limits limits,
            Tracing tracing) {
        ChannelMeter channelMeter = meter.of(channel.substring(0, channel.indexOf("-in")));
        var runner = new StageRunner<>(
                service,
                decoder,
                handler,
                removal,
                dispatcher,
                limits,
                channelMeter,
                tracing,
                partitions.polling(channel));
        channelMeter.watch(runner.assignments());
        partitions.of(channel, runner, channelMeter);
        return runner;
    }

    private StageRunner.Limits limits(int concurrency, boolean tellsFailures) {
        long memory = config.memory()
                .map(size -> size.asLongValue())
                .orElse(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        Backoff backoff = new Backoff(config.retryFirst(), config.retryLast());
        return new StageRunner.Limits(memory, concurrency, backoff, tellsFailures);
    }

    /** @param topics where the events of the service go; empty when it sends none */
    public Dispatcher dispatcher(String service, List<String> topics) {
        return dispatcher(service, topics, sender);
    }

    /** @param sender instead of the service's channel */
    public Dispatcher dispatcher(String service, List<String> topics, Sender sender) {
        int maxEventBytes = Math.toIntExact(config.maxEventSize().asLongValue());
        return new Dispatcher(service, topics, maxEventBytes, sender, stop, Clock.systemUTC());
    }
}
