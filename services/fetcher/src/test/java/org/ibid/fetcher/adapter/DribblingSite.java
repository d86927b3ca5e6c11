package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers robots.txt and what lies under {@code /fast/} at once, and all else a byte every few seconds, without an end: under {@code
 * /head/} its header fields, under {@code /body/} its body.
 */
final class DribblingSite implements AutoCloseable {

    private static final long PAUSE_MILLIS = 3_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket server;
    private final AtomicInteger dribbling = new AtomicInteger();

    /** On all of this machine's addresses, of which 127.0.0.0/8 are many hosts. */
    DribblingSite() throws IOException {
        server = new ServerSocket(0, 2_000, InetAddress.getByName("0.0.0.0"));
        threads.submit(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many wait for an answer now. */
    int dribbling() {
        return dribbling.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                threads.submit(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the end
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1), 512);
            for (String line; (line = in.readLine()) != null; ) {
                String path = line.split(" ")[1];
                while (!in.readLine().isEmpty()) {
                    // its fields
                }
                answer(path, socket.getOutputStream());
            }
        } catch (IOException gone) {
            // nobody waits any more
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String path, OutputStream out) throws IOException, InterruptedException {
        if (path.equals("/robots.txt")) {
            write(out, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        } else if (path.startsWith("/fast/")) {
            write(
                    out,
                    "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + path.length() + "\r\n\r\n"
                            + path);
        } else {
            String end = path.startsWith("/body/") ? "\r\n" : "X-Lamps: ";
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n" + end);
            dribbling.incrementAndGet();
            try {
                while (true) {
                    Thread.sleep(PAUSE_MILLIS);
                    write(out, "o");
                }
            } finally {
                dribbling.decrementAndGet();
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
