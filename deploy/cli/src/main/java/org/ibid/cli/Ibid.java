package org.ibid.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ibid}: exit code 0 when all went well, 1 when a document failed, 2 when the command could not be done. */
@Command(
        name = "ibid",
        description = "Says what documents rest on.",
        mixinStandardHelpOptions = true,
        version = "ibid 0.1.0",
        subcommands = {
            RunCommand.class,
            IngestCommand.class,
            ShowCommand.class,
            ExtractCommand.class,
            ExportCommand.class,
            ReferencesCommand.class,
            DeadLettersCommand.class,
            ReplayCommand.class,
            KeyCommand.class
        })
public final class Ibid {

    static final int SOME_FAILED = 1;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Ibid()).setExecutionExceptionHandler((fault, command, parsed) -> {
            command.getErr().println("ibid: " + (fault.getMessage() == null ? fault : fault.getMessage()));
            return CommandLine.ExitCode.USAGE;
        });
    }
}
