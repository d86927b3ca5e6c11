package org.ibid.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ibid.citations.diagnostic.Suppression;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.extract.Extractor;
import org.ibid.cli.report.TextTable;
import org.ibid.contracts.DocumentView;
import org.ibid.enrichment.export.ExportFormat;
import org.ibid.enrichment.export.Exporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description =
                "Extract the citations of one file, here in this process, and write them in a format that others read. As warc: write the"
                        + " originals of all documents that a query finds in the store, with what their sites were asked and answered.")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private FormatOption option;

    @Mixin
    private ApiOption api;

    @Parameters(paramLabel = "PATH|QUERY")
    private String asked;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return option.isWarc() ? originals() : citations(Path.of(asked));
    }

    /** Document by document, as WARCs put one behind the other are one. */
    private int originals() throws IOException, InterruptedException {
        IbidApi client = api.client();
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        List<List<String>> without = new ArrayList<>(List.of(List.of("failed", "reason")));
        client.search(asked, id -> {
            try {
                client.warc(id, out);
            } catch (IbidApi.Refused e) {
                without.add(List.of(id, String.valueOf(e.getMessage())));
            }
        });
        if (without.size() == 1) {
            return 0;
        }
        System.err.print(TextTable.left(without));
        return Ibid.SOME_FAILED;
    }

    private int citations(Path path) throws InterruptedException {
        DocumentView document;
        try (Extractor extractor = new Extractor(Suppression.NONE, null)) {
            document = extractor.extract(path);
        }
        if (document.failure() != null) {
            System.err.println("ibid: " + path + ": " + document.failure().message());
            return Ibid.SOME_FAILED;
        }
        ExportFormat format = option.format().orElse(ExportFormat.BIBLIOGRAPHY);
        String iri = path.toAbsolutePath().normalize().toUri().toString();
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(new Exporter().export(document, format, iri, option.style));
        out.flush();
        return 0;
    }
}
