package org.ibid.cli;

import org.ibid.cli.api.IbidApi;
import org.ibid.cli.api.OperatorApi;
import picocli.CommandLine.Option;

/** Where the API is. */
final class ApiOption {

    @Option(
            names = "--api",
            defaultValue = "${env:IBID_API:-http://localhost:8080}",
            description = "Address of the enrichment service (IBID_API; ${DEFAULT-VALUE}).")
    private String address;

    IbidApi client() {
        return new IbidApi(address);
    }

    OperatorApi operator() {
        return new OperatorApi(address);
    }
}
