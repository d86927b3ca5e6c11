package org.ibid.cli;

import java.util.Arrays;
import java.util.Iterator;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.Exporter;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How an export is written. */
final class FormatOption {

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            converter = Words.class,
            completionCandidates = Words.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    ExportFormat format;

    @Option(
            names = "--style",
            defaultValue = Exporter.DEFAULT_STYLE,
            description = "Style of a bibliography, a name of the CSL style repository (default: ${DEFAULT-VALUE}).")
    String style;

    /** The words that stand for formats. */
    static final class Words implements ITypeConverter<ExportFormat>, Iterable<String> {

        @Override
        public ExportFormat convert(String word) {
            return ExportFormat.of(word).orElseThrow(() -> new TypeConversionException("no such format: " + word));
        }

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(ExportFormat.values()).map(ExportFormat::word).iterator();
        }
    }
}
