package org.ibid.cli;

import java.io.Console;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.ibid.cli.api.Follower;
import org.ibid.cli.api.Follower.Way;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.ProgressLines;
import org.ibid.cli.ingest.Journal;
import org.ibid.cli.ingest.ProgressOnTerminal;
import org.ibid.cli.ingest.Publisher;
import org.ibid.cli.ingest.WantedList;
import org.ibid.cli.report.TextTable;
import org.ibid.contracts.DocumentView;
import org.ibid.contracts.Failure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        description = {
            "Publish documents and follow each to its end state.",
            "Interrupted, the same command goes on where it stopped."
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private ApiOption api;

    @Option(
            names = "--patience",
            defaultValue = "PT5M",
            description = "How long to follow while nothing moves (${DEFAULT-VALUE}).")
    private Duration patience;

    @Parameters(
            paramLabel = "URL|FILE|ARCHIVE|FOLDER|PATTERN|-",
            arity = "1..*",
            description =
                    "Of a WARC, ZIP or mbox each document in it. - reads standard input: a document, or a list of addresses, one a line.")
    private List<String> documents;

    @Override
    public Integer call() throws Exception {
        IbidApi client = api.client();
        WantedList list = WantedList.of(documents, System.in);
        Journal journal = Journal.of(command(client));
        Publisher publisher = new Publisher(client, journal, list.iterator(), list::size);
        Thread interrupted = new Thread(publisher::stop);
        Runtime.getRuntime().addShutdownHook(interrupted);
        List<Way> ways = follow(client, publisher);
        Runtime.getRuntime().removeShutdownHook(interrupted);
        publisher.check();
        Map<String, String> failures = new TreeMap<>(list.refused());
        failures.putAll(publisher.refused());
        ways.stream()
                .filter(way -> !way.isThrough())
                .forEach(way -> failures.put(way.followed().name(), reason(way)));
        if (ways.stream().allMatch(Way::ended)) {
            journal.delete();
        }
        ways.stream()
                .filter(Way::ended)
                .forEach(way -> System.out.println(way.followed().published().id()));
        if (!failures.isEmpty()) {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("failed", "reason")));
            failures.forEach((name, reason) -> rows.add(List.of(name, reason)));
            System.err.print(TextTable.left(rows));
            System.err.printf(
                    "ibid: %d of %d failed%n",
                    failures.size(), list.size() + list.refused().size());
        }
        return failures.isEmpty() ? 0 : Ibid.SOME_FAILED;
    }

    private List<String> command(IbidApi client) {
        List<String> command = new ArrayList<>(documents);
        command.add(client.toString());
        command.add(Path.of("").toAbsolutePath().toString());
        return command;
    }

    private List<Way> follow(IbidApi client, Publisher publisher) throws Exception {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            return new Follower(client, new ProgressLines(System.out)).follow(publisher, patience);
        }
        try (ProgressOnTerminal bar = new ProgressOnTerminal()) {
            return new Follower(client, bar).follow(publisher, patience);
        }
    }

    private String reason(Way way) {
        DocumentView seen = way.seen();
        String stuck = "not through, and nothing moved for " + patience;
        if (seen == null) {
            return stuck;
        }
        Failure failure = way.ended() ? seen.failure() : seen.lastAttempt();
        if (failure == null) {
            return stuck;
        }
        String why = failure.code() + ": " + failure.message();
        return way.ended() ? why : stuck + "; the next attempt is at " + seen.nextAttemptAt() + ", after " + why;
    }
}
