package org.ibid.stage.adapter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.CommonClientConfigs;

/** All that is configured for Kafka (addresses, SASL, TLS), for the clients that are not SmallRye's. */
@ApplicationScoped
public class KafkaSettings {

    private final Map<String, Object> configured;

    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> configured) {
        this.configured = configured;
    }

    /**
     * @param names that this kind of client knows
     * @param own of this client, which win
     */
    public Map<String, Object> with(Set<String> names, Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>();
        configured.forEach((name, value) -> {
            if (names.contains(name) || name.startsWith("sasl.") || name.startsWith("ssl.")) {
                settings.put(name, value);
            }
        });
        settings.putAll(own);
        return settings;
    }

    public String brokers() {
        return String.valueOf(configured.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
    }
}
