package org.ibid.cli.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JVM of a service is run as one file says, on one machine and in its image. */
class JvmOptionsTest {

    private static final Home HOME = new Home(Path.of("../..").toAbsolutePath().normalize());

    private static String flags(Map<String, String> environment, String... options) throws Exception {
        ProcessBuilder java = new ProcessBuilder();
        java.command()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.command().addAll(List.of(options));
        java.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS") || name.equals("JAVA_TOOL_OPTIONS"));
        java.environment().putAll(environment);
        Process process = java.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.replaceAll(" +", " ");
    }

    @Test
    void theJvmTakesThemAll() throws Exception {
        assertThat(flags(Map.of(), "-XX:VMOptionsFile=" + HOME.jvmOptions(), "-XX:+PrintFlagsFinal", "-version"))
                .contains("UseG1GC = true", "ExitOnOutOfMemoryError = true");
    }

    @Test
    void theImageTakesThemFromTheSameFileAndAnOperatorWins() throws Exception {
        String image = Files.readString(HOME.path().resolve("deploy/images/Dockerfile"));
        assertThat(image)
                .contains("COPY deploy/jvm.options ./", "JAVA_TOOL_OPTIONS=\"-XX:VMOptionsFile=/app/jvm.options ")
                .doesNotContain("GC");
        Map<String, String> environment =
                Map.of("JAVA_TOOL_OPTIONS", "-XX:VMOptionsFile=" + HOME.jvmOptions(), "JDK_JAVA_OPTIONS", "-Xmx320m");
        assertThat(flags(environment, "-XX:+PrintFlagsFinal", "-version"))
                .contains("UseG1GC = true", "MaxHeapSize = " + (320L << 20));
    }

    @Test
    void oneMachineTakesThemFromTheSameFileAndSaysNothingElseOfTheHeap(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("deploy/embedded/target"));
        Files.createFile(folder.resolve("deploy/embedded/target/ibid-embedded.jar"));
        for (String service : LocalSystem.SERVICES) {
            Path app = Files.createDirectories(folder.resolve("services/" + service + "/target/quarkus-app"));
            Files.createFile(app.resolve("quarkus-run.jar"));
        }
        Home home = new Home(folder);
        try (var system =
                new LocalSystem(home, folder.resolve("data"), Layout.SMALL, Ports.unusual(Layout.SMALL), Map.of())) {
            for (String service : LocalSystem.SERVICES) {
                assertThat(system.command(service))
                        .filteredOn(option -> option.startsWith("-XX:") || option.startsWith("-Xm"))
                        .containsExactly("-Xmx768m", "-XX:VMOptionsFile=" + home.jvmOptions());
            }
        }
    }
}
