package org.ibid.stage.adapter;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ibid.stage.ServiceStop;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Ends the process in order, and the hard way where that takes too long. */
@ApplicationScoped
public class Exit implements ServiceStop {

    private static final Logger LOG = Logger.getLogger(Exit.class);

    /** The exit code: an orchestrator starts the service again, and an operator sees why in the log. */
    public static final int CODE = 70;

    private static final Duration IN_ORDER = Duration.ofSeconds(30);

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public void stop(String reason, @Nullable Throwable fault) {
        if (stopping.getAndSet(true)) {
            return;
        }
        LOG.fatalf(
                fault,
                "the service stops: %s; nothing is lost, and it goes on where it was once that is mended",
                reason);
        Thread.ofPlatform().daemon().name("exit").start(() -> {
            Quarkus.asyncExit(CODE);
            try {
                Thread.sleep(IN_ORDER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(CODE);
        });
    }
}
