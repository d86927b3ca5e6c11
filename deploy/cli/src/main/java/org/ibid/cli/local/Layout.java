package org.ibid.cli.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Which processes make up the system.
 *
 * @param apart whether broker and store have a process each
 * @param replicas of each service: {@code fetcher}, {@code fetcher-2} and so on
 */
public record Layout(boolean apart, int replicas) {

    /** What runs on one machine: as few processes as need be. */
    public static final Layout SMALL = new Layout(false, 1);

    /** Broker and store in one process. */
    public static final String EMBEDDED = "embedded";

    /** What the services need, by process. */
    List<String> ground() {
        return apart ? List.of(Ports.STORE, Ports.BROKER) : List.of(EMBEDDED);
    }

    /** The processes of the services. */
    public List<String> services() {
        List<String> processes = new ArrayList<>(LocalSystem.SERVICES);
        for (int replica = 2; replica <= replicas; replica++) {
            for (String service : LocalSystem.SERVICES) {
                processes.add(service + "-" + replica);
            }
        }
        return processes;
    }

    static String service(String process) {
        return process.replaceFirst("-\\d+$", "");
    }
}
