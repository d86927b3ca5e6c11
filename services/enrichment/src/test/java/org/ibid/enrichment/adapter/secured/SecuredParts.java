package org.ibid.enrichment.adapter.secured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ibid.enrichment.adapter.secured.Keytool.PASSWORD;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.ibid.contracts.TopicPlan;
import org.ibid.embedded.EmbeddedBroker;
import org.ibid.embedded.EmbeddedStore;
import org.ibid.embedded.FreePort;

/**
 * A broker that takes clients by TLS and a password, and lets each do what the manifests for Kubernetes give it, and nothing else; a store that takes them by TLS; whoever comes
 * by the plain listener of the test may do anything. The topics are made beforehand.
 */
public final class SecuredParts implements QuarkusTestResourceLifecycleManager {

    private static final Path USERS = Path.of("../../deploy/kubernetes/components/strimzi/users.yaml");
    private static final String USER = "ibid-enrichment";

    static volatile String plain;

    private EmbeddedBroker broker;
    private EmbeddedStore store;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory("ibid-secured");
            Path keys = folder.resolve("keys.p12");
            String certificate = folder.resolve("broker.crt").toString();
            Keytool.keyOfLocalhost("broker", keys);
            Keytool.run(keys, "-exportcert", "-alias", "broker", "-file", certificate);
            Keytool.run(folder.resolve("ca.p12"), "-importcert", "-noprompt", "-alias", "ca", "-file", certificate);
            int port = FreePort.pick();
            store = securedStore(folder);
            broker = EmbeddedBroker.start(folder.resolve("broker"), 0, settings -> secured(settings, port, folder));
            plain = broker.bootstrapServers();
            prepare();
            Path secrets = folder.resolve("ibid.properties");
            Files.writeString(secrets, """
                    kafka.bootstrap.servers=localhost:%1$d
                    kafka.security.protocol=SASL_SSL
                    kafka.sasl.mechanism=PLAIN
                    kafka.sasl.jaas.config=%2$s
                    kafka.ssl.truststore.type=PKCS12
                    kafka.ssl.truststore.location=%3$s
                    kafka.ssl.truststore.password=%4$s
                    quarkus.mongodb.connection-string=%5$s
                    quarkus.mongodb.tls=true
                    quarkus.mongodb.tls-configuration-name=store
                    quarkus.tls.store.trust-store.p12.path=%3$s
                    quarkus.tls.store.trust-store.p12.password=%4$s
                    """.formatted(
                            port, jaas(""), folder.resolve("ca.p12"), PASSWORD, store.connectionString()));
            return Map.of("quarkus.config.locations", secrets.toString(), "ibid.stage.create-topics", "false");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedStore securedStore(Path folder) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve("keys.p12"))) {
            keys.load(file, PASSWORD.toCharArray());
        }
        return EmbeddedStore.start(
                folder.resolve("store"),
                0,
                (PrivateKey) keys.getKey("broker", PASSWORD.toCharArray()),
                (X509Certificate) keys.getCertificate("broker"));
    }

    private static Map<String, String> secured(Map<String, String> settings, int port, Path folder) {
        Map<String, String> secured = new HashMap<>(settings);
        String listener = ",SECURED://localhost:" + port;
        secured.merge("listeners", listener, String::concat);
        secured.merge("advertised.listeners", listener, String::concat);
        secured.merge("listener.security.protocol.map", ",SECURED:SASL_SSL", String::concat);
        secured.put("sasl.enabled.mechanisms", "PLAIN");
        secured.put("listener.name.secured.plain.sasl.jaas.config", jaas(" user_" + USER + "=\"" + PASSWORD + "\""));
        secured.put("ssl.keystore.type", "PKCS12");
        secured.put("ssl.keystore.location", folder.resolve("keys.p12").toString());
        secured.put("ssl.keystore.password", PASSWORD);
        secured.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        secured.put("super.users", "User:ANONYMOUS");
        return secured;
    }

    private static String jaas(String more) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + USER + "\" password=\""
                + PASSWORD + "\"" + more + ";";
    }

    /** Topics as they are planned, and the rights that the manifest gives. */
    private static void prepare() throws Exception {
        TopicPlan plan = TopicPlan.read();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", plain))) {
            admin.createTopics(plan.names()
                            .map(name -> new NewTopic(name, Optional.of(plan.partitions()), Optional.empty())
                                    .configs(plan.config(name)))
                            .toList())
                    .all()
                    .get();
            admin.createAcls(rights()).all().get();
        }
    }

    private static List<AclBinding> rights() throws IOException {
        List<AclBinding> rights = new ArrayList<>();
        var documents = new YAMLMapper().readerFor(JsonNode.class).<JsonNode>readValues(USERS.toFile());
        while (documents.hasNext()) {
            JsonNode user = documents.next();
            if (!user.at("/metadata/name").asText().equals(USER)) {
                continue;
            }
            for (JsonNode rule : user.at("/spec/authorization/acls")) {
                String type = rule.at("/resource/type").asText();
                var pattern = new ResourcePattern(
                        type.equals("transactionalId")
                                ? ResourceType.TRANSACTIONAL_ID
                                : ResourceType.fromString(type.toUpperCase(Locale.ROOT)),
                        rule.at("/resource/name").asText(),
                        rule.at("/resource/patternType").asText().equals("prefix")
                                ? PatternType.PREFIXED
                                : PatternType.LITERAL);
                rule.path("operations")
                        .forEach(operation -> rights.add(new AclBinding(
                                pattern,
                                new AccessControlEntry(
                                        "User:" + USER,
                                        "*",
                                        AclOperation.fromString(
                                                operation.asText().toUpperCase(Locale.ROOT)),
                                        AclPermissionType.ALLOW))));
            }
        }
        assertThat(rights).hasSizeGreaterThan(20);
        return rights;
    }

    @Override
    public void stop() {
        broker.close();
        store.close();
    }
}
