package org.ibid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.ibid.enrichment.access.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "key",
        description = {
            "Make a key for the API: standard output has the line for the file of keys, standard error the key itself.",
            "It is shown this once, and kept nowhere."
        })
final class KeyCommand implements Callable<Integer> {

    private static final int BYTES = 32;

    @Parameters(paramLabel = "NAME", description = "Of who will have it.")
    private String name;

    @Option(names = "--role", required = true, description = "reader, publisher or operator.")
    private String role;

    @Override
    public Integer call() throws NoSuchAlgorithmException {
        Role given = Role.valueOf(role.toUpperCase(Locale.ROOT));
        if (!name.matches("[\\w.@-]+")) {
            throw new IllegalArgumentException("a name is of letters, digits and .@-_");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        System.err.println(key);
        System.out.println(name + " " + given.word() + " " + HexFormat.of().formatHex(sha256));
        return 0;
    }
}
