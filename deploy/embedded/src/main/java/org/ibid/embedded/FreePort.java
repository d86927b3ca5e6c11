package org.ibid.embedded;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody listens on now, below what systems give to connections that go out (from 32768 on Linux): one of those could take it before a process
 * listens there, or while it is down.
 */
public final class FreePort {

    private static final int FROM = 20_000;
    private static final int TO = 32_768;

    private FreePort() {}

    /** @throws IOException when nothing is free */
    public static int pick() throws IOException {
        return ThreadLocalRandom.current()
                .ints(FROM, TO)
                .limit(TO - FROM)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new IOException("no port from " + FROM + " to " + (TO - 1) + " is free"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket any = new ServerSocket(port)) {
            return any.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
