package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Pages on this machine that are never the same twice: whoever asks again where nobody should shows. */
final class ChangingSite implements AutoCloseable {

    /** Long enough for a fetch to be under way when its fetcher is killed. */
    private static final int SLOW_MILLIS = 50;

    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final Map<String, Integer> versions = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    ChangingSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String page = exchange.getRequestURI().getPath();
            if (page.equals("/robots.txt")) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            int version = requests.merge(page, 1, Integer::sum);
            byte[] body = body(page, version).getBytes(UTF_8);
            versions.put(sha256(body), version);
            pause();
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String body(String page, int version) {
        return "<title>The page " + page + "</title><article><h1>The page " + page + "</h1><p>" + words(version)
                + " of the page says that the lamps of the harbour were off, as everybody could see.</p></article>";
    }

    /** What the text of a version has. */
    static String words(int version) {
        return "Version " + version;
    }

    String url(String page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + page;
    }

    /** Which version of its page these bytes are. */
    int version(String sha256) {
        return versions.get(sha256);
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How often a page was asked for, which is the version that it has. */
    int requests(String page) {
        return requests.getOrDefault(page, 0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
