package org.ibid.fetcher.adapter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Answers each request with the same bytes, whatever HTTP says of them, and closes the connection. */
final class WireSite implements AutoCloseable {

    /** The first byte of TLS (RFC 8446, 5.1). */
    private static final int HANDSHAKE = 22;

    private static final int NO_LIMIT_OF_ANYBODY = 100_000_000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServerSocket server;
    private final byte[] answer;
    private final byte[] rest;
    private final AtomicLong sent = new AtomicLong();

    WireSite(byte[] answer) throws IOException {
        this(answer, new byte[0]);
    }

    /** @param rest comes again and again */
    WireSite(byte[] answer, byte[] rest) throws IOException {
        this.answer = answer;
        this.rest = rest;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    String address(String scheme) {
        return scheme + "://127.0.0.1:" + server.getLocalPort() + "/";
    }

    /** So many bytes were taken from it. */
    long sent() {
        return sent.get();
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
            InputStream in = socket.getInputStream();
            if (in.read() == HANDSHAKE) {
                in.read(new byte[16 << 10]);
            } else {
                var lines = new BufferedReader(new InputStreamReader(in, ISO_8859_1), 512);
                for (String line = lines.readLine(); line != null && !line.isEmpty(); ) {
                    line = lines.readLine();
                }
            }
            OutputStream out = socket.getOutputStream();
            send(out, answer);
            while (rest.length > 0 && sent.get() < NO_LIMIT_OF_ANYBODY) {
                send(out, rest);
            }
        } catch (IOException gone) {
            // nobody wants more
        }
    }

    private void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        sent.addAndGet(bytes.length);
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
