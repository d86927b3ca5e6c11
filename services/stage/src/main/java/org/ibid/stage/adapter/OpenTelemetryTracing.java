package org.ibid.stage.adapter;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.ibid.stage.Tracing;
import org.jspecify.annotations.Nullable;

/** Steps are spans; what bears them is what the propagators write, by default the W3C's {@code traceparent}. */
final class OpenTelemetryTracing implements Tracing {

    private static final AttributeKey<String> DOCUMENT = AttributeKey.stringKey("ibid.document");
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("ibid.outcome");

    private static final Set<String> FAULTS = Set.of("failed", "internal-error", "dead-lettered");

    private static final TextMapSetter<BiConsumer<String, String>> SETTER = (carrier, name, value) -> {
        if (carrier != null) {
            carrier.accept(name, value);
        }
    };

    private static final TextMapGetter<UnaryOperator<@Nullable String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(UnaryOperator<@Nullable String> carrier) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable UnaryOperator<@Nullable String> carrier, String name) {
            return carrier == null ? null : carrier.apply(name);
        }
    };

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    OpenTelemetryTracing(OpenTelemetry telemetry) {
        this.tracer = telemetry.getTracer("org.ibid.stage");
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // the step closes it
    public Step step(String name, @Nullable String document, UnaryOperator<@Nullable String> borne) {
        Span span = tracer.spanBuilder(name)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(propagator.extract(Context.root(), borne, GETTER))
                .startSpan();
        if (document != null) {
            span.setAttribute(DOCUMENT, document);
        }
        return new SpanStep(span, span.makeCurrent());
    }

    @Override
    public void bear(BiConsumer<String, String> onto) {
        propagator.inject(Context.current(), onto, SETTER);
    }

    private record SpanStep(Span span, Scope scope) implements Step {

        @Override
        public void ended(String outcome) {
            span.setAttribute(OUTCOME, outcome);
            if (FAULTS.contains(outcome)) {
                span.setStatus(StatusCode.ERROR);
            }
        }

        @Override
        public void retried() {
            span.addEvent("retried");
        }

        @Override
        public void close() {
            scope.close();
            span.end();
        }
    }
}
