package org.ibid.enrichment.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ibid.contracts.Citations;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Sourcing;
import org.ibid.enrichment.export.ExportFormat;
import org.jspecify.annotations.Nullable;

/**
 * A document to be read, with what it rests on beside it.
 *
 * @param url its address on the web; null where it has none that may be led to
 */
public record Reading(
        DocumentView document,
        String title,
        @Nullable String url,
        List<Passage> passages,
        List<Entry> entries,
        List<Said> quotations,
        List<Finding> findings,
        @Nullable Sourcing sourcing) {

    /**
     * What somebody said.
     *
     * @param chain who told it, the document's own voice left out: the nearest first
     */
    public record Said(
            String anchor,
            String kind,
            String text,
            @Nullable String speaker,
            List<String> chain) {}

    /** @param anchor null for one about the whole document */
    public record Finding(@Nullable String anchor, String severity, String code, String message) {}

    public static Reading of(DocumentView document) {
        Citations citations = document.citations();
        return new Reading(
                document,
                Name.of(document),
                WebAddress.of(document.url()),
                Passages.of(document),
                citations == null ? List.of() : Entry.of(citations),
                citations == null ? List.of() : quotations(citations),
                citations == null ? List.of() : findings(citations),
                citations == null ? null : citations.sourcing());
    }

    /** In which it is exported. */
    public List<String> formats() {
        return Stream.of(ExportFormat.values()).map(ExportFormat::word).toList();
    }

    private static List<Said> quotations(Citations citations) {
        return IntStream.range(0, citations.quotations().size())
                .mapToObj(i -> {
                    Quotation quotation = citations.quotations().get(i);
                    return new Said(
                            Anchors.quotation(i),
                            word(quotation.kind()),
                            quotation.text(),
                            quotation.speaker(),
                            quotation.chain());
                })
                .toList();
    }

    private static List<Finding> findings(Citations citations) {
        return IntStream.range(0, citations.diagnostics().size())
                .mapToObj(i -> {
                    Diagnostic finding = citations.diagnostics().get(i);
                    return new Finding(
                            finding.start() == null ? null : Anchors.finding(i),
                            word(finding.severity()),
                            finding.code(),
                            finding.message());
                })
                .toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
