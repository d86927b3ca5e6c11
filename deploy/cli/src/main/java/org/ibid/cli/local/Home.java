package org.ibid.cli.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the command was built in: where the services' jars and the samples lie. */
public record Home(Path path) {

    /** @throws IllegalStateException when the command was moved away from its checkout */
    public static Home find() {
        String home = System.getProperty("ibid.home");
        Path path = home == null ? Path.of("") : Path.of(home);
        if (!Files.isDirectory(path.resolve("services"))) {
            throw new IllegalStateException("start it as ./ibid from the checkout: the services are not beside it");
        }
        return new Home(path.toAbsolutePath().normalize());
    }

    /** Where a service or the embedded parts are built. */
    Path target(String name) {
        String room = name.equals(Layout.EMBEDDED) ? "deploy" : "services";
        return built(path.resolve(room).resolve(name).resolve("target"));
    }

    Path jar(String service) {
        return built(target(service).resolve("quarkus-app/quarkus-run.jar"));
    }

    /** How the JVM of each service is run, here and in its image alike. */
    Path jvmOptions() {
        return path.resolve("deploy/jvm.options");
    }

    String embeddedClassPath() {
        Path target = target(Layout.EMBEDDED);
        return built(target.resolve("ibid-embedded.jar")) + ":" + target.resolve("lib") + "/*";
    }

    public Path samples() {
        return path.resolve("deploy/samples");
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is not built: run `make build`");
        }
        return file;
    }
}
