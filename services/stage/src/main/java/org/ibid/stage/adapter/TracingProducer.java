package org.ibid.stage.adapter;

import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ibid.stage.Tracing;

/** Documents are followed where an operator wants it. */
@Dependent
public class TracingProducer {

    @Produces
    @Singleton
    Tracing tracing(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean isDisabled) {
        return isDisabled ? Tracing.OFF : new OpenTelemetryTracing(telemetry);
    }
}
