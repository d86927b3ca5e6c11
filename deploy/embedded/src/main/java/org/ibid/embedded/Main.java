package org.ibid.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.MVStoreException;

/**
 * Broker and store in a process of their own, or in one each: {@code Main FOLDER [store=PORT] [broker=PORT]}. Prints {@code ready}
 * once what was named accepts clients, and runs until it is terminated, or its disk is full: then it ends with exit code 70, and goes on
 * where it was once it is started with room.
 */
public final class Main {

    private static final int DISK = 70;

    private Main() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Deque<Runnable> closers = new ArrayDeque<>();
        StringBuilder addresses = new StringBuilder();
        for (int i = 1; i < args.length; i++) {
            String[] part = args[i].split("=", 2);
            int port = Integer.parseInt(part[1]);
            switch (part[0]) {
                case "store" -> {
                    EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), port, Main::end);
                    closers.push(store::close);
                    addresses.append(' ').append(store.connectionString());
                }
                case "broker" -> {
                    EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), port);
                    closers.push(broker::close);
                    addresses.append(' ').append(broker.bootstrapServers());
                }
                default -> throw new IllegalArgumentException("store=PORT or broker=PORT, not " + args[i]);
            }
        }
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            closers.forEach(Runnable::run);
            closed.countDown();
        }));
        System.out.println("ready" + addresses);
        closed.await();
    }

    /** At once: closing would write. */
    private static void end(MVStoreException full) {
        System.out.println("the store ends, as its file can't be written to; is the disk full? " + full.getMessage());
        Runtime.getRuntime().halt(DISK);
    }
}
