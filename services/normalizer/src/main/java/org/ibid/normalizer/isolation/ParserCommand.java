package org.ibid.normalizer.isolation;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** How a child is started: on this JVM's own class path, with all of its memory bounded, and with nothing of the service's secrets. */
final class ParserCommand {

    /** What a JVM needs of its environment. The rest stays behind: the store's password may be in it. */
    private static final Set<String> KEPT = Set.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "LC_CTYPE", "TZ");

    private ParserCommand() {}

    static ProcessBuilder of(Limits limits, String mainClass) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (limits.heapBytes() >> 10) + "k",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                // standard output is for answers alone
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass,
                String.valueOf(limits.idle().toMillis()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().keySet().retainAll(KEPT);
        return builder;
    }
}
