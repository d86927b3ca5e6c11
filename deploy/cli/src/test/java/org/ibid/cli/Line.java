package org.ibid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A network line to a port here that can be made slow, or cut and mended. It begins at the same port of another address of the loopback, so that whoever takes this
 * host for that address ({@link #hosts}) comes by it, also where a broker tells its own address.
 */
final class Line implements AutoCloseable {

    private static final int CHUNK = 64 << 10;

    /** Linux answers all of 127.0.0.0/8. */
    private static final String NEAR_END = "127.0.0.2";

    private final int to;
    private final ServerSocket from;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean cut;

    Line(int to) throws IOException {
        this.to = to;
        this.from = new ServerSocket(to, 0, InetAddress.getByName(NEAR_END));
        threads.submit(this::accept);
    }

    /** What a JVM knows of hosts ({@code jdk.net.hosts.file}) that comes by lines alone. */
    static Path hosts(Path folder) throws IOException {
        return Files.writeString(folder.resolve("hosts"), NEAR_END + " localhost\n");
    }

    /** @param each what each piece takes longer, in each direction */
    void slow(Duration each) {
        delay = each;
    }

    /** Resets every connection, in the middle of whatever it carries, and each that comes until it is mended. */
    void cut() {
        cut = true;
        ends.forEach(Line::reset);
    }

    void mend() {
        delay = Duration.ZERO;
        cut = false;
    }

    private Void accept() throws IOException {
        while (true) {
            Socket client = from.accept();
            threads.submit(() -> connect(client));
        }
    }

    private Void connect(Socket client) throws IOException {
        ends.add(client);
        Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
        ends.add(server);
        threads.submit(() -> carry(client, server));
        threads.submit(() -> carry(server, client));
        if (cut) {
            reset(client);
            reset(server);
        }
        return null;
    }

    /** Until one end closes, which closes the other. */
    private Void carry(Socket sender, Socket receiver) throws IOException, InterruptedException {
        byte[] chunk = new byte[CHUNK];
        try (sender;
                receiver) {
            InputStream in = sender.getInputStream();
            OutputStream out = receiver.getOutputStream();
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                Thread.sleep(delay);
                out.write(chunk, 0, read);
            }
        } finally {
            ends.remove(sender);
            ends.remove(receiver);
        }
        return null;
    }

    private static void reset(Socket end) {
        try {
            end.setSoLinger(true, 0);
            end.close();
        } catch (IOException closed) {
            // so it carries nothing any more
        }
    }

    @Override
    public void close() throws IOException {
        from.close();
        cut();
        threads.shutdownNow();
    }
}
