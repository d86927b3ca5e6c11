package org.ibid.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * Broker and store in a process of their own: {@code Main FOLDER BROKER_PORT STORE_PORT}. Prints {@code ready} once both
 * accept clients, and runs until it is terminated.
 */
public final class Main {

    private Main() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        EmbeddedStore store = EmbeddedStore.start(folder.resolve("store"), Integer.parseInt(args[2]));
        EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), Integer.parseInt(args[1]));
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.close();
            store.close();
            closed.countDown();
        }));
        System.out.println("ready " + broker.bootstrapServers() + " " + store.connectionString());
        closed.await();
    }
}
