package org.ibid.cli.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The usual ports, or free ones where the usual are taken. */
public record Ports(Map<String, Integer> byName) {

    public static final String BROKER = "broker";
    public static final String STORE = "store";

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

    public static Ports pick() throws IOException {
        Map<String, Integer> picked = new LinkedHashMap<>();
        for (var port : USUAL.entrySet()) {
            picked.put(port.getKey(), isFree(port.getValue()) ? port.getValue() : free());
        }
        return new Ports(picked);
    }

    /** Ports that nobody counts on, for all processes of a layout: for tests. */
    public static Ports unusual(Layout layout) throws IOException {
        Map<String, Integer> picked = new LinkedHashMap<>();
        picked.put(BROKER, free());
        picked.put(STORE, free());
        for (String service : layout.services()) {
            picked.put(service, free());
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

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
