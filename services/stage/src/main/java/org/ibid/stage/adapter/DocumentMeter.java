package org.ibid.stage.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be seen from outside of a service's channels; METRICS.md says what each number means. */
@ApplicationScoped
public class DocumentMeter {

    private final MeterRegistry meters;
    private final String stage;

    public DocumentMeter(MeterRegistry meters, @ConfigProperty(name = "quarkus.application.name") String stage) {
        this.meters = meters;
        this.stage = stage;
    }

    /** @param channel what its documents come from, in a word: the topic's, or the queue's */
    public ChannelMeter of(String channel) {
        return new ChannelMeter(meters, stage, channel);
    }
}
