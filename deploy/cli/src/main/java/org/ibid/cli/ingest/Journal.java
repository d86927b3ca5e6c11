package org.ibid.cli.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ibid.cli.api.IbidApi.Published;
import org.ibid.cli.api.IbidApi.Published.IntakePlace;

/**
 * What a run of {@code ibid ingest} has published, so that the same command, given again after it was interrupted, publishes no
 * document a second time but goes on following it. It is deleted once all have come to their end.
 */
public final class Journal {

    private static final String FIELDS = "\t";

    private final Path file;
    private final Map<String, Published> published = new HashMap<>();

    private Journal(Path file) {
        this.file = file;
    }

    /** @param command all that tells it from another: where it was given, and its arguments */
    public static Journal of(List<String> command) throws IOException {
        String name = UUID.nameUUIDFromBytes(String.join("\0", command).getBytes(UTF_8))
                .toString();
        return at(folder().resolve("ingest-" + name));
    }

    static Journal at(Path file) throws IOException {
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Journal journal = new Journal(file);
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(journal::read);
        }
        return journal;
    }

    private static Path folder() {
        String state = System.getenv("XDG_STATE_HOME");
        return state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state", "ibid")
                : Path.of(state, "ibid");
    }

    /** A line that was cut by a crash is none. */
    private void read(String line) {
        String[] fields = line.split(FIELDS, -1);
        if (fields.length == 5) {
            published.put(
                    fields[0],
                    new Published(fields[1], new IntakePlace(Integer.parseInt(fields[2]), Long.parseLong(fields[3]))));
        }
    }

    /** How it was published in the run before; empty when it was not. */
    public synchronized Optional<Published> find(Wanted wanted) {
        String mark = wanted.mark();
        return mark == null ? Optional.empty() : Optional.ofNullable(published.get(key(mark)));
    }

    public synchronized void add(Wanted wanted, Published now) {
        String mark = wanted.mark();
        if (mark == null) {
            return;
        }
        String line = String.join(
                FIELDS,
                key(mark),
                now.id(),
                "" + now.intake().partition(),
                "" + now.intake().offset(),
                "." + System.lineSeparator());
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("what was published can't be noted", e);
        }
        published.put(key(mark), now);
    }

    public synchronized void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String key(String mark) {
        return UUID.nameUUIDFromBytes(mark.getBytes(UTF_8)).toString();
    }
}
