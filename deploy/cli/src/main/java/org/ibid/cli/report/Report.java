package org.ibid.cli.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ibid.contracts.Citations;
import org.ibid.contracts.CslItem;
import org.ibid.contracts.CslItem.Name;
import org.ibid.contracts.Diagnostic;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Marker;
import org.ibid.contracts.Quotation;
import org.ibid.contracts.Reference;
import org.jspecify.annotations.Nullable;

/** A document as a person reads it: what it is, what its markers point at, who said what, what is wrong with the sourcing. */
public final class Report {

    private static final int EXCERPT = 70;

    private final StringBuilder out = new StringBuilder();
    private final DocumentView document;

    private Report(DocumentView document) {
        this.document = document;
    }

    public static String of(DocumentView document) {
        Report report = new Report(document);
        report.head();
        if (document.citations() != null) {
            report.citations(document.citations());
        }
        return report.out.toString().stripTrailing();
    }

    private void head() {
        line("%s", document.title() == null ? "(no title)" : document.title());
        String about = Stream.of(
                        String.join(", ", document.byline() == null ? List.of() : document.byline()),
                        document.published(),
                        document.language(),
                        document.url())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
        line("%s", about);
        line("%s, revision %d, %s", document.id(), document.revision(), TextTable.word(document.status()));
        if (document.failure() != null) {
            line(
                    "failed in %s: %s: %s",
                    document.failure().stage(),
                    document.failure().code(),
                    document.failure().message());
        }
    }

    private void citations(Citations citations) {
        Map<String, Reference> references =
                citations.references().stream().collect(Collectors.toMap(Reference::id, Function.identity()));
        section("Markers", citations.markers());
        citations.markers().forEach(marker -> line("  %-14s %s", marker.label(), target(marker, references)));
        section("References", citations.references());
        citations.references().forEach(this::reference);
        section("Quotations", citations.quotations());
        citations.quotations().forEach(this::quotation);
        section("Diagnostics", citations.diagnostics());
        citations.diagnostics().forEach(this::diagnostic);
    }

    private static String target(Marker marker, Map<String, Reference> references) {
        String linked = marker.references().stream()
                .map(references::get)
                .filter(Objects::nonNull)
                .map(reference -> "→ " + label(reference) + " " + cite(reference.item()))
                .collect(Collectors.joining("; "));
        String missing = marker.missing() == null ? "" : " no entry for " + marker.missing();
        return (linked.isEmpty() ? TextTable.word(marker.status()) : linked) + missing;
    }

    private void reference(Reference reference) {
        String same = reference.sameAs() == null ? "" : ", the same source as " + String.join(", ", reference.sameAs());
        line("  %-14s %s (%s%s)", label(reference), cite(reference.item()), TextTable.word(reference.status()), same);
    }

    private void quotation(Quotation quotation) {
        String chain = quotation.chain().isEmpty()
                ? Objects.requireNonNullElse(quotation.speaker(), "nobody named")
                : String.join(" < ", quotation.chain());
        line("  %-14s %s: %s", TextTable.word(quotation.kind()), chain, excerpt(quotation.text()));
    }

    private void diagnostic(Diagnostic diagnostic) {
        String place = diagnostic.start() == null ? "" : " at " + diagnostic.start();
        line("  %-8s %s%s: %s", TextTable.word(diagnostic.severity()), diagnostic.code(), place, diagnostic.message());
    }

    private static String label(Reference reference) {
        return reference.label() == null ? reference.id() : reference.label();
    }

    /** Author, title, container, date: as much as there is. */
    private static String cite(@Nullable CslItem item) {
        if (item == null) {
            return "";
        }
        return Stream.of(
                        item.author().stream().map(Report::name).collect(Collectors.joining("; ")),
                        item.title(),
                        item.containerTitle(),
                        item.issued() == null ? null : date(item.issued()))
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String name(Name name) {
        return name.literal() != null
                ? name.literal()
                : Stream.of(name.particle(), name.family(), name.suffix(), name.given())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable String date(CslItem.Date date) {
        return date.dateParts() == null
                ? date.raw()
                : date.dateParts().getFirst().stream().map("%02d"::formatted).collect(Collectors.joining("-"));
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    private void section(String title, List<?> items) {
        if (!items.isEmpty()) {
            line("%n%s (%d)", title, items.size());
        }
    }

    private void line(String format, @Nullable Object... parts) {
        out.append(format.formatted(parts)).append(System.lineSeparator());
    }
}
