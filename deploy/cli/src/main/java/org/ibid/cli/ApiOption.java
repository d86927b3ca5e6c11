package org.ibid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.OperatorApi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the API is. */
final class ApiOption {

    @Option(
            names = "--api",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:IBID_API:-http://localhost:8080}",
            description = "Address of the enrichment service (IBID_API; ${DEFAULT-VALUE}).")
    private String address;

    @Option(
            names = "--key-file",
            scope = ScopeType.INHERIT,
            description = "A file with the key to send, where keys are asked for (IBID_KEY_FILE).")
    private @Nullable Path keyFile;

    IbidApi client() throws IOException {
        return new IbidApi(address, key());
    }

    OperatorApi operator() throws IOException {
        return new OperatorApi(address, key());
    }

    private @Nullable String key() throws IOException {
        String named = System.getenv("IBID_KEY_FILE");
        Path file = keyFile == null && named != null ? Path.of(named) : keyFile;
        return file == null ? null : Files.readString(file).strip();
    }
}
