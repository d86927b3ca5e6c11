package org.ibid.enrichment.adapter.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.ibid.enrichment.adapter.secured.Keytool;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that is known by a certificate of its own, and asks for a name and a password. */
class EngineTest {

    @TempDir
    Path folder;

    private HttpsServer server;
    private SSLContext tls;

    @BeforeEach
    void start() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Keytool.keyOfLocalhost("engine", keys);
        tls = context(keys);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", exchange -> {
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write("{}".getBytes(UTF_8));
                    exchange.close();
                })
                .setAuthenticator(new BasicAuthenticator("engine") {
                    @Override
                    public boolean checkCredentials(String name, String password) {
                        return name.equals("ibid") && password.equals(Keytool.PASSWORD);
                    }
                });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    private static SSLContext context(Path file) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stored = Files.newInputStream(file)) {
            keys.load(stored, Keytool.PASSWORD.toCharArray());
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, Keytool.PASSWORD.toCharArray());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("engine", keys.getCertificate("engine"));
        TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        others.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), others.getTrustManagers(), null);
        return context;
    }

    private Engine engine(SSLContext known, String password) {
        URI url = URI.create("https://localhost:" + server.getAddress().getPort());
        return new Engine(new EngineAt(url, "ibid", password), known, Duration.ofSeconds(10));
    }

    @Test
    void whoKnowsItsCertificateAndThePasswordIsAnswered() throws IOException {
        try (Engine engine = engine(tls, Keytool.PASSWORD)) {
            assertThat(engine.ask("GET", "/", Map.of()).status()).isEqualTo(200);
        }
    }

    @Test
    void whoAsksWhileItIsClosedIsToldToComeAgain() throws IOException {
        Engine engine = engine(tls, Keytool.PASSWORD);
        engine.close();
        assertThatThrownBy(() -> engine.ask("GET", "/", Map.of())).isInstanceOf(ViewUnavailable.class);
    }

    @Test
    void anotherPasswordOrACertificateThatNobodyKnowsIsUnavailable() throws IOException {
        try (Engine engine = engine(tls, "other")) {
            assertThatThrownBy(() -> engine.ask("GET", "/", Map.of()).orUnavailable())
                    .isInstanceOf(ViewUnavailable.class);
        }
        try (Engine engine = engine(null, Keytool.PASSWORD)) {
            assertThatThrownBy(() -> engine.ask("GET", "/", Map.of())).isInstanceOf(ViewUnavailable.class);
        }
    }
}
