package org.ibid.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.ibid.cli.report.Report;
import org.ibid.contracts.ContractJson;
import org.ibid.contracts.DocumentView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "show", description = "Show what a document rests on.")
final class ShowCommand implements Callable<Integer> {

    @Mixin
    private ApiOption api;

    @Option(names = "--json", description = "As the API answers it.")
    private boolean json;

    @Mixin
    private FormatOption export;

    @Parameters(paramLabel = "ID")
    private String id;

    @Override
    public Integer call() throws Exception {
        if (export.format().isPresent()) {
            System.out.print(api.client().export(id, export.format().get().word(), export.style));
            return 0;
        }
        Optional<String> answer = api.client().json(id);
        if (answer.isEmpty()) {
            System.err.println("ibid: there is no document " + id);
            return Ibid.SOME_FAILED;
        }
        System.out.println(
                json ? answer.get() : Report.of(ContractJson.MAPPER.readValue(answer.get(), DocumentView.class)));
        return 0;
    }
}
