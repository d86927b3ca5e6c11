package org.ibid.stage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ibid.stage.Tracing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a document's steps have in common, however they follow one another. */
class OpenTelemetryTracingTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk sdk = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    private final Tracing tracing = new OpenTelemetryTracing(sdk);

    @AfterEach
    void close() {
        sdk.close();
    }

    @Test
    void whatBearsTheTraceOfAStepMakesTheNextItsChild() {
        Map<String, String> borne = new HashMap<>();
        try (Tracing.Step first = tracing.step("process documents.intake", "lamps", name -> null)) {
            tracing.bear(borne::put);
            first.ended("settled");
        }
        try (Tracing.Step second = tracing.step("fetch", "lamps", borne::get)) {
            second.retried();
            second.ended("done");
        }
        List<SpanData> ended = spans.getFinishedSpanItems();
        assertThat(ended).extracting(SpanData::getName).containsExactly("process documents.intake", "fetch");
        assertThat(ended)
                .extracting(SpanData::getTraceId)
                .containsOnly(ended.getFirst().getTraceId());
        assertThat(ended.get(1).getParentSpanId()).isEqualTo(ended.get(0).getSpanId());
        assertThat(ended.get(1).getEvents()).hasSize(1);
        assertThat(ended)
                .allSatisfy(span -> assertThat(span.getAttributes().get(AttributeKey.stringKey("ibid.document")))
                        .isEqualTo("lamps"));
    }

    @Test
    void nothingIsBorneWhereThereIsNoStep() {
        Map<String, String> borne = new HashMap<>();
        try (Tracing.Step step = tracing.step("fetch", "lamps", name -> null)) {
            step.ended("done");
        }
        tracing.bear(borne::put);
        assertThat(borne).isEmpty();
    }

    @Test
    void aTraceThatCantBeReadBeginsAnew() {
        try (Tracing.Step step = tracing.step("fetch", null, name -> "00-nonsense")) {
            step.ended("failed");
        }
        SpanData span = spans.getFinishedSpanItems().getFirst();
        assertThat(span.getParentSpanContext().isValid()).isFalse();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    }
}
