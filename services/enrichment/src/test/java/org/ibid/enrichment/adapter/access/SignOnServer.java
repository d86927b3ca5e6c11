package org.ibid.enrichment.adapter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.ibid.contracts.ContractJson;

/** A sign-on: tells where its keys are (OpenID Connect Discovery 1.0), and makes out tokens (RFC 9068). */
final class SignOnServer implements AutoCloseable {

    static final String AUDIENCE = "ibid";

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final HttpServer http;
    private KeyPair keys;
    private String keyId;
    private volatile boolean away;

    SignOnServer() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rotate("first");
        answer("/.well-known/openid-configuration", () -> Map.of("issuer", issuer(), "jwks_uri", issuer() + "/keys"));
        answer("/keys", () -> Map.of("keys", List.of(publicKey())));
        http.start();
    }

    @FunctionalInterface
    private interface Answer {
        Object get();
    }

    private void answer(String path, Answer answer) {
        http.createContext(path, exchange -> {
            byte[] body = ContractJson.bytes(answer.get());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** From now on with another key. */
    void rotate(String id) {
        try {
            keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
            keyId = id;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it answers that it can't. */
    void away(boolean isAway) {
        away = isAway;
    }

    private Map<String, Object> publicKey() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                keyId,
                "n",
                BASE64.encodeToString(unsigned(key.getModulus().toByteArray())),
                "e",
                BASE64.encodeToString(key.getPublicExponent().toByteArray()));
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    String token(String... roles) {
        return token(claims -> claims, roles);
    }

    /** @param change of what a good token claims */
    String token(UnaryOperator<Map<String, Object>> change, String... roles) {
        Instant now = Instant.now();
        Map<String, Object> claims = new LinkedHashMap<>(Map.of(
                "iss", issuer(),
                "sub", "desk",
                "aud", AUDIENCE,
                "iat", now.getEpochSecond(),
                "exp", now.plusSeconds(300).getEpochSecond(),
                "groups", List.of(roles)));
        return signed(Map.of("alg", "RS256", "typ", "at+jwt", "kid", keyId), change.apply(claims));
    }

    private String signed(Map<String, Object> header, Map<String, Object> claims) {
        String both = BASE64.encodeToString(ContractJson.bytes(header)) + "."
                + BASE64.encodeToString(ContractJson.bytes(claims));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(both.getBytes(UTF_8));
            return both + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
