package org.ibid.stage.adapter;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;
import org.ibid.stage.ServiceStop;

/** A channel that has failed reads nothing more, whatever is mended: the process ends then, and a new one reads on. */
@ApplicationScoped
public class ChannelWatch {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final KafkaConnector connector;
    private final ServiceStop stop;
    private final Rounds looks = Rounds.every(LOOK_AGAIN, "channel-watch", this::look);

    ChannelWatch(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector, ServiceStop stop) {
        this.connector = connector;
        this.stop = stop;
    }

    void start(@Observes StartupEvent started) {
        looks.start();
    }

    void end(@Observes ShutdownEvent stopping) {
        looks.close();
    }

    private void look() {
        HealthReport report = connector.getLiveness();
        if (!report.isOk()) {
            stop.stop("a channel has failed: " + failed(report), null);
        }
    }

    private static String failed(HealthReport report) {
        return report.getChannels().stream()
                .filter(channel -> !channel.isOk())
                .map(channel -> channel.getChannel() + ": " + channel.getMessage())
                .collect(Collectors.joining("; "));
    }
}
