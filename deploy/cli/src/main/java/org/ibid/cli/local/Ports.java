package org.ibid.cli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** The usual ports, or free ones where the usual are taken. */
public record Ports(Map<String, Integer> byName) {

    public static final String BROKER = "broker";
    public static final String STORE = "store";

    /**
     * Below what systems give to connections that go out (from 32768 on Linux): between the look and the moment when a process listens
     * there lie seconds, and with every start again one of the many connections of the others could have taken its port.
     */
    private static final int FROM = 20_000;

    private static final int TO = 32_768;

    private static final Map<String, Integer> USUAL = usual();

    private static Map<String, Integer> usual() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put(BROKER, 9092);
        ports.put(STORE, 27017);
        ports.put("enrichment", 8080);
        ports.put("fetcher", 8081);
        ports.put("normalizer", 8082);
        ports.put("citations", 8083);
        return ports;
    }

    /** @throws IOException when nothing is free */
    public static Ports pick() throws IOException {
        Map<String, Integer> picked = new LinkedHashMap<>();
        for (var port : USUAL.entrySet()) {
            picked.put(port.getKey(), isFree(port.getValue()) ? port.getValue() : free(picked));
        }
        return new Ports(picked);
    }

    /** Ports that nobody counts on, for all processes of a layout: for tests. */
    public static Ports unusual(Layout layout) throws IOException {
        Map<String, Integer> picked = new LinkedHashMap<>();
        picked.put(BROKER, free(picked));
        picked.put(STORE, free(picked));
        for (String service : layout.services()) {
            picked.put(service, free(picked));
        }
        return new Ports(picked);
    }

    /** Of {@link #BROKER}, {@link #STORE} or the process of a service. */
    public int of(String name) {
        return Objects.requireNonNull(byName.get(name), name);
    }

    public boolean isUsual(String name) {
        return Objects.equals(USUAL.get(name), byName.get(name));
    }

    private static boolean isFree(int port) {
        try (ServerSocket any = new ServerSocket(port);
                ServerSocket loopback = new ServerSocket()) {
            any.close();
            loopback.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int free(Map<String, Integer> picked) throws IOException {
        return ThreadLocalRandom.current()
                .ints(FROM, TO)
                .limit(TO - FROM)
                .filter(port -> !picked.containsValue(port) && isFree(port))
                .findFirst()
                .orElseThrow(() -> new IOException("no port from " + FROM + " to " + (TO - 1) + " is free"));
    }
}
