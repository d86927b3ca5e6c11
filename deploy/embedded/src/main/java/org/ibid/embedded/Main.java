package org.ibid.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/**
 * Broker and store in a process of their own, or in one each: {@code Main FOLDER [store=PORT] [broker=PORT]}. Prints {@code ready}
 * once what was named accepts clients, and runs until it is terminated.
 */
public final class Main {

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
                    EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), port);
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
}
