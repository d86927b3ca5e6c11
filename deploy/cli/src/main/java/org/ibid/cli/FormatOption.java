package org.ibid.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
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
    String word;

    @Option(
            names = "--style",
            defaultValue = Exporter.DEFAULT_STYLE,
            description = "Style of a bibliography, a name of the CSL style repository (default: ${DEFAULT-VALUE}).")
    String style;

    /** Originals instead of what was found in them. */
    static final String WARC = "warc";

    /** Of one document; empty where none is said. */
    Optional<ExportFormat> format() {
        if (isWarc()) {
            throw new IllegalArgumentException("warc is a format of ibid export, for what a query finds");
        }
        return word == null ? Optional.empty() : ExportFormat.of(word);
    }

    boolean isWarc() {
        return WARC.equals(word);
    }

    /** The words that stand for formats. */
    static final class Words implements ITypeConverter<String>, Iterable<String> {

        @Override
        public String convert(String word) {
            if (!word.equals(WARC) && ExportFormat.of(word).isEmpty()) {
                throw new TypeConversionException("no such format: " + word);
            }
            return word;
        }

        @Override
        public Iterator<String> iterator() {
            return Stream.concat(Arrays.stream(ExportFormat.values()).map(ExportFormat::word), Stream.of(WARC))
                    .iterator();
        }
    }
}
