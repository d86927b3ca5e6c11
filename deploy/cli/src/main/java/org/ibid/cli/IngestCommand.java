package org.ibid.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.ibid.cli.api.Follower;
import org.ibid.cli.api.Follower.Followed;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.Intakes;
import org.ibid.contracts.Document;
import org.ibid.contracts.Intake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "ingest", description = "Publish documents and follow each to its end state.")
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private ApiOption api;

    @Option(names = "--patience", defaultValue = "PT5M", description = "How long to follow (${DEFAULT-VALUE}).")
    private Duration patience;

    @Parameters(paramLabel = "URL|FILE", arity = "1..*")
    private List<String> documents;

    @Override
    public Integer call() throws Exception {
        IbidApi client = api.client();
        List<Followed> followed = new ArrayList<>();
        boolean refused = false;
        for (String document : documents) {
            try {
                followed.add(new Followed(document, client.publish(intake(document))));
            } catch (IOException e) {
                refused = true;
                System.err.println("ibid: " + document + ": " + e.getMessage());
            }
        }
        List<Document> ended = new Follower(client, System.out).follow(followed, patience);
        for (int i = 0; i < ended.size(); i++) {
            if (ended.get(i) == null) {
                System.err.println("ibid: " + followed.get(i).name() + ": not through after " + patience);
            }
        }
        ended.stream().filter(Objects::nonNull).forEach(d -> System.out.println(d.id()));
        return refused || !ended.stream().allMatch(Follower::isThrough) ? Ibid.SOME_FAILED : 0;
    }

    private static Intake intake(String document) throws IOException {
        return document.matches("(?i)https?://.*") ? Intakes.ofUrl(document) : Intakes.ofFile(Path.of(document));
    }
}
