package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Answers 503 to the first requests for each page, so that each waits for others. */
final class UnsteadySite implements AutoCloseable {

    private static final int REFUSALS = 3;

    private final Map<String, Integer> requests = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    UnsteadySite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String page = exchange.getRequestURI().getPath();
            byte[] body = ("<title>The page " + page + "</title><p>The lamps of the harbour were off, says " + page
                            + ".")
                    .getBytes(UTF_8);
            int status =
                    page.equals("/robots.txt") ? 404 : requests.merge(page, 1, Integer::sum) > REFUSALS ? 200 : 503;
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(status, status == 200 ? body.length : -1);
            if (status == 200) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    String url(int page) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
    }

    /** Whether pages wait for it by now. */
    boolean hasRefused() {
        return !requests.isEmpty();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
