package org.ibid.enrichment.entity;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** A folder of jars, one of which provides a {@link NameTagger} as {@link ServiceLoader} has it: how larger models are plugged in. */
public final class TaggerFolder {

    private TaggerFolder() {}

    /**
     * Starts the tagger; its classes are its own but for those of this service.
     *
     * @throws IllegalArgumentException when the folder holds none that starts; the message says why
     */
    public static NameTagger open(Path folder) {
        ClassLoader jars = new URLClassLoader("names", jars(folder), NameTagger.class.getClassLoader());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // many a library looks for its models there
        thread.setContextClassLoader(jars);
        try {
            return ServiceLoader.load(NameTagger.class, jars)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no jar in " + folder + " provides a " + NameTagger.class.getName()));
        } catch (ServiceConfigurationError | LinkageError broken) {
            throw new IllegalArgumentException(
                    "the tagger of names in " + folder + " does not start: " + reason(broken), broken);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(TaggerFolder::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + " is no folder that can be read", e);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalArgumentException(jar + " can't be read", e);
        }
    }

    private static String reason(Throwable broken) {
        Throwable cause = broken.getCause() == null ? broken : broken.getCause();
        return cause.toString();
    }
}
