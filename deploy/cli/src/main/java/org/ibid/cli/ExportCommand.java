package org.ibid.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.cli.extract.Extractor;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.Exporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description =
                "Extract the citations of one file, here in this process, and write them in a format that others read.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private FormatOption option;

    @Parameters(paramLabel = "PATH")
    private Path path;

    @Override
    public Integer call() throws InterruptedException {
        DocumentView document;
        try (Extractor extractor = new Extractor(Suppression.NONE, false)) {
            document = extractor.extract(path);
        }
        if (document.failure() != null) {
            System.err.println("ibid: " + path + ": " + document.failure().message());
            return Ibid.SOME_FAILED;
        }
        ExportFormat format = option.format == null ? ExportFormat.BIBLIOGRAPHY : option.format;
        String iri = path.toAbsolutePath().normalize().toUri().toString();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(new Exporter().export(document, format, iri, option.style));
        out.flush();
        return 0;
    }
}
