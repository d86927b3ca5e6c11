package org.ibid.normalizer.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.LogManager;
import org.ibid.normalizer.Normalization;
import org.ibid.normalizer.Normalizer;
import org.ibid.normalizer.Source;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The child: reads documents from standard input one after the other, and ends when its parent does or when idle. */
public final class ParserMain {

    /** The child's own decision to end; no document is lost with it. */
    static final int IDLE = 0;

    static final int READY = 1;

    private ParserMain() {}

    /** @param arguments the milliseconds without work after which it ends */
    public static void main(String[] arguments) throws Exception {
        serve(new Normalizer()::normalize, Long.parseLong(arguments[0]));
    }

    static void serve(Function<Source, Normalization> normalizer, long idleMillis)
            throws IOException, InterruptedException {
        // parsers' complaints may hold words of the documents
        LogManager.getLogManager().reset();
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("log4j2.simplelogLevel", "OFF");
        leaveSignalsToTheParent();
        goFirst();
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        SynchronousQueue<Source> sources = new SynchronousQueue<>();
        Thread.ofPlatform().daemon().name("documents").start(() -> receive(sources));
        out.writeByte(READY);
        out.flush();
        while (true) {
            Source source = sources.poll(idleMillis, TimeUnit.MILLISECONDS);
            if (source == null) {
                Runtime.getRuntime().halt(IDLE);
            }
            Message.write(out, normalizer.apply(source));
        }
    }

    /** Apart from the parsing, so that the end of the parent is seen whatever a parser does. */
    private static void receive(SynchronousQueue<Source> sources) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(System.in))) {
            while (true) {
                sources.put(Message.readSource(in));
            }
        } catch (IOException | InterruptedException parentGone) {
            Runtime.getRuntime().halt(IDLE);
        }
    }

    /** A terminal's Ctrl-C reaches the whole group; it is the parent that says what becomes of the document in work. */
    private static void leaveSignalsToTheParent() {
        for (String signal : List.of("INT", "TERM", "HUP")) {
            Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
        }
    }

    /** When the machine or the container runs out of memory, Linux is to take this process and not the service. */
    private static void goFirst() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException otherSystem) {
            // then it takes the largest
        }
    }
}
