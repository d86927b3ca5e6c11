package org.ibid.enrichment.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ibid.stage.intake.Sha256;

/**
 * The keys that are known, by their SHA-256: a file of them gives none away. Keys are made by machine and long, so they need no salt and no
 * slow hash.
 */
public final class Keys {

    private final Map<String, Holder> bySha256;

    private Keys(Map<String, Holder> bySha256) {
        this.bySha256 = bySha256;
    }

    /** @param name by which its holder is known in logs and limits */
    public record Holder(String name, Role role) {}

    /** A line of the file can't be meant. */
    public static final class BadLine extends Exception {

        private static final long serialVersionUID = 1L;

        BadLine(int number, String reason) {
            super("line " + number + ": " + reason);
        }
    }

    /** A key a line: a name, a role and the key's SHA-256 in hex, with spaces between; {@code #} begins a comment. */
    public static Keys parse(List<String> lines) throws BadLine {
        Map<String, Holder> keys = new HashMap<>();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] fields = line.split("\\s+");
            if (fields.length != 3) {
                throw new BadLine(number, "a name, a role and a SHA-256 are wanted");
            }
            int at = number;
            Role role = Role.named(fields[1])
                    .orElseThrow(() -> new BadLine(at, "a role is reader, publisher or operator, not " + fields[1]));
            if (!fields[2].matches("[0-9a-f]{64}")) {
                throw new BadLine(number, "a SHA-256 is 64 digits of 0-9a-f, and not the key itself");
            }
            if (keys.put(fields[2], new Holder(fields[0], role)) != null) {
                throw new BadLine(number, "this key stands there twice");
            }
        }
        return new Keys(Map.copyOf(keys));
    }

    public Optional<Holder> holder(String key) {
        return Optional.ofNullable(bySha256.get(Sha256.of(key.getBytes(UTF_8))));
    }

    public boolean isEmpty() {
        return bySha256.isEmpty();
    }
}
