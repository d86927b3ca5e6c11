package org.ibid.stage.intake;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bytes by what they are. */
public final class Sha256 {

    private static final int PIECE = 64 << 10;

    private Sha256() {}

    /** Lower-case hex, 64 characters. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Of all that comes, a piece at a time; it is left open. */
    public static String of(InputStream bytes) throws IOException {
        MessageDigest digest = digest();
        byte[] piece = new byte[PIECE];
        for (int n; (n = bytes.read(piece)) >= 0; ) {
            digest.update(piece, 0, n);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
