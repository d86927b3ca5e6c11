package org.ibid.cli;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A wall clock of a process that jumps, as where somebody sets it; what {@code System.nanoTime} measures runs on, as it does there.
 */
final class ShiftedClock {

    private final Path offset;
    private final Path agent;

    /** @param folder for what its processes read */
    ShiftedClock(Path folder) throws IOException {
        offset = Files.writeString(folder.resolve("clock-offset"), "0");
        agent = folder.resolve("shifted-clock.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", ClockAgent.class.getName());
        manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
        String name = ClockAgent.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(agent);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                var own = ClockAgent.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            own.transferTo(jar);
        }
    }

    /** From now on it is the clock of this process. */
    void attach(Process process) throws IOException {
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(process.pid()));
            jvm.loadAgent(agent.toString(), offset.toString());
            jvm.detach();
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IOException(e);
        }
    }

    /** From a moment later on, its processes' clocks are so far from what they were at first. */
    void shift(Duration by) throws IOException {
        Path next = Files.writeString(offset.resolveSibling("clock-offset.next"), "" + by.toMillis());
        Files.move(next, offset, StandardCopyOption.ATOMIC_MOVE);
    }
}
