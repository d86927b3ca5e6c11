package org.ibid.cli.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** Such a port may be taken by a connection between the look and the moment when a process listens there. */
    @Test
    void noneIsOfThoseThatConnectionsGoOutFrom() throws IOException {
        int outgoing = outgoingFrom();
        for (int i = 0; i < 1000; i++) {
            assertThat(Ports.unusual(Layout.SMALL).byName().values())
                    .doesNotHaveDuplicates()
                    .allMatch(port -> port < outgoing, "below " + outgoing);
        }
    }

    @Test
    void whereTheUsualIsTakenAnotherIsPicked() throws IOException {
        int usual = Ports.pick().of("citations");
        try (var taken = new ServerSocket(usual)) {
            assertThat(Ports.pick().of("citations")).isNotEqualTo(usual).isLessThan(outgoingFrom());
        }
    }

    /** 49152 by IANA; Linux has a range of its own. */
    private static int outgoingFrom() throws IOException {
        Path range = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
        if (!Files.exists(range)) {
            return 49_152;
        }
        // in one read, as the kernel gives it
        try (var reader = Files.newBufferedReader(range)) {
            return Integer.parseInt(reader.readLine().split("\\s+")[0]);
        }
    }
}
