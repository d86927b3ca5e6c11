package org.ibid.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ibid.cli.api.OperatorApi;
import org.ibid.cli.replay.Backfill;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "replay",
        description = {
            "Run documents from a stage on once more, without fetching them.",
            "Only so many are on their way at once, so new documents wait for no more than these."
        })
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private ApiOption api;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "STAGE",
            description = "normalizer, citations or enrichment.")
    private String from;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Chosen chosen = new Chosen();

    @Option(names = "--at-once", defaultValue = "2", description = "How many are on their way (${DEFAULT-VALUE}).")
    private int atOnce;

    @Option(names = "--patience", defaultValue = "PT5M", description = "How long to wait for one (${DEFAULT-VALUE}).")
    private Duration patience;

    /** Documents by name, or by what a list would find. */
    private static final class Chosen {

        @Parameters(paramLabel = "ID", arity = "0..*")
        private List<String> ids = List.of();

        @Option(
                names = "--where",
                paramLabel = "NAME=VALUE",
                description = {
                    "What GET /documents takes: status=failed, failure=text-empty, q=words, tag=harbour, language=de, ...",
                    "More than one narrow it down."
                })
        private Map<String, String> where = Map.of();

        @Option(names = "--all", description = "All documents.")
        private boolean all;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        OperatorApi operator = api.operator();
        Set<String> ids = new LinkedHashSet<>(chosen.ids);
        if (chosen.all || !chosen.where.isEmpty()) {
            ids.addAll(operator.documents(chosen.where));
        }
        Map<String, String> failures = new Backfill(operator, from, atOnce, patience).run(ids);
        failures.forEach((id, reason) -> System.err.println("ibid: " + id + ": " + reason));
        System.out.printf("%d of %d ran again from %s on%n", ids.size() - failures.size(), ids.size(), from);
        return failures.isEmpty() ? 0 : Ibid.SOME_FAILED;
    }
}
