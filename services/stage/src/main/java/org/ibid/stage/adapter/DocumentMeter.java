package org.ibid.stage.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.ibid.stage.StageObserver;

/** {@code ibid_documents_seconds{outcome=}}: how many documents a service has settled, and how long each took. */
@ApplicationScoped
public class DocumentMeter implements StageObserver {

    private final MeterRegistry meters;

    public DocumentMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void settled(String outcome, long nanos) {
        meters.timer("ibid.documents", "outcome", outcome).record(nanos, TimeUnit.NANOSECONDS);
    }
}
