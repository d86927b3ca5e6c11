package org.ibid.enrichment.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What sender and receiver alone know: {@code whsec_} and 24 to 64 bytes in base64 (Standard Webhooks 1.0). Never printed. */
public final class Secret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** @throws IllegalArgumentException when it is none; says why, and not what it is */
    public static Secret parse(String printed) {
        byte[] bytes = decoded(printed);
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException(
                    "a webhook's secret is of 24 to 64 bytes, and this one of " + bytes.length);
        }
        return new Secret(bytes);
    }

    private static byte[] decoded(String printed) {
        String text = printed.strip();
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
        try {
            return Base64.getDecoder().decode(text.substring(PREFIX.length()));
        } catch (IllegalArgumentException e) {
            // the decoder's own message would print of it
            throw new IllegalArgumentException("a webhook's secret is base64 behind " + PREFIX);
        }
    }

    /**
     * The header {@code webhook-signature} of an attempt.
     *
     * @param second of the attempt, since 1970, as {@code webhook-timestamp} says it
     */
    public String signature(String id, long second, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signed = mac.doFinal((id + "." + second + "." + body).getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
