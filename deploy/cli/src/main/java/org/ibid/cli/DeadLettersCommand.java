package org.ibid.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ibid.cli.api.OperatorApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dead-letters",
        description = "Messages that services have put aside: look at them, run them again, drop them.")
final class DeadLettersCommand {

    @Mixin
    private ApiOption api;

    /** Which letters are meant. */
    private static final class Selection {

        @Option(names = "--topic", description = "Only what came from it: documents.fetched.")
        private @Nullable String topic;

        @Option(names = "--service", description = "Only what it has put aside: normalizer.")
        private @Nullable String service;
    }

    /** Letters by name, or all of a selection. */
    private static final class Chosen {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "As list prints them.")
        private List<String> ids = List.of();

        @Option(names = "--all", description = "All, of --topic and --service where these are given.")
        private boolean all;
    }

    /** Does something with one letter. */
    @FunctionalInterface
    private interface Act {
        void on(String id) throws IOException, InterruptedException;
    }

    @Command(description = "One a line: its id, the document, why.")
    int list(@Mixin Selection selection, @Option(names = "--json", description = "As the API answers.") boolean json)
            throws IOException, InterruptedException {
        api.operator()
                .letters(
                        selection.topic,
                        selection.service,
                        letter -> System.out.println(
                                json
                                        ? letter.toString()
                                        : String.join(
                                                "  ",
                                                letter.path("id").asText(),
                                                letter.path("document").asText("-"),
                                                letter.path("reason")
                                                        .asText("-")
                                                        .replaceAll("\\s+", " "))));
        return 0;
    }

    @Command(description = "The message as it came, with its headers.")
    int show(@Parameters(paramLabel = "ID") String id) throws IOException, InterruptedException {
        JsonNode letter = api.operator().letter(id);
        System.out.println(letter.toPrettyString());
        return 0;
    }

    @Command(
            description =
                    "Send the messages once more to the topic they came from. Those that can't be read still come back.")
    int replay(@ArgGroup(multiplicity = "1") Chosen chosen, @Mixin Selection selection)
            throws IOException, InterruptedException {
        return each(chosen, selection, "sent once more", api.operator()::replayLetter);
    }

    @Command(description = "Be done with them.")
    int drop(@ArgGroup(multiplicity = "1") Chosen chosen, @Mixin Selection selection)
            throws IOException, InterruptedException {
        return each(chosen, selection, "dropped", api.operator()::dropLetter);
    }

    private int each(Chosen chosen, Selection selection, String done, Act act)
            throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>(chosen.ids);
        if (chosen.all) {
            OperatorApi operator = api.operator();
            // what comes back is not run again in the same breath
            operator.letters(
                    selection.topic,
                    selection.service,
                    letter -> ids.add(letter.path("id").asText()));
        }
        int failed = 0;
        for (String id : ids) {
            try {
                act.on(id);
            } catch (IOException e) {
                System.err.println("ibid: " + id + ": " + e.getMessage());
                failed++;
            }
        }
        System.out.printf("%d of %d %s%n", ids.size() - failed, ids.size(), done);
        return failed == 0 ? 0 : Ibid.SOME_FAILED;
    }
}
