package org.ibid.enrichment.adapter.registry;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ibid.enrichment.adapter.registry.RegistryClient.Unavailable;
import org.ibid.enrichment.registry.Asked;
import org.ibid.enrichment.registry.Crossref;
import org.ibid.enrichment.registry.Entry;
import org.ibid.enrichment.registry.OpenAlex;
import org.ibid.enrichment.registry.Registered;
import org.ibid.enrichment.registry.Registry;
import org.ibid.enrichment.source.Source;

/**
 * Looks sources up in the registries that are configured, when somebody asks: documents never wait for them, and what they say is kept
 * beside what documents say.
 */
@ApplicationScoped
public class Registries {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RegistryConfig config;
    private final Lookups lookups;
    private final RegistryClient client;
    private final List<Configured> registries = new ArrayList<>();

    private record Configured(Registry registry, String address, Pace pace) {}

    /** @param unavailable registries that could not be asked, each with the reason */
    public record Answer(List<Registered> items, Map<String, String> unavailable) {}

    Registries(RegistryConfig config, Lookups lookups) {
        this.config = config;
        this.lookups = lookups;
        this.client = new RegistryClient(config);
        Map<String, URI> addresses = new TreeMap<>(config.addresses());
        for (Registry registry : List.of(new Crossref(), new OpenAlex())) {
            URI address = addresses.remove(registry.name());
            if (address != null) {
                String base = address.toString().replaceAll("/+$", "");
                registries.add(new Configured(registry, base, new Pace(config.interval())));
            }
        }
        if (!addresses.isEmpty()) {
            throw new IllegalArgumentException(
                    "ibid.enrichment.registry.addresses knows crossref and openalex, not " + addresses.keySet());
        }
    }

    @PreDestroy
    void close() throws IOException {
        client.close();
    }

    public Answer find(Source source) throws InterruptedException {
        List<Registered> items = new ArrayList<>();
        Map<String, String> unavailable = new TreeMap<>();
        Optional<Asked> asked = Asked.of(source);
        if (asked.isPresent()) {
            for (Configured configured : registries) {
                String name = configured.registry.name();
                try {
                    items.addAll(Registered.among(name, entries(configured, asked.get()), asked.get()));
                } catch (Unavailable e) {
                    unavailable.put(name, String.valueOf(e.getMessage()));
                }
            }
        }
        return new Answer(items, unavailable);
    }

    private List<Entry> entries(Configured configured, Asked asked) throws Unavailable, InterruptedException {
        Registry registry = configured.registry;
        String query = registry.query(asked, config.mailto().orElse(""));
        Instant now = Instant.now();
        Optional<List<Entry>> known = lookups.find(registry.name(), query, now.minus(config.keep()));
        if (known.isPresent()) {
            return known.get();
        }
        Duration wait = configured
                .pace
                .turn(now, PATIENCE)
                .orElseThrow(() -> new Unavailable("others are before, or it wants not to be asked now", null));
        Thread.sleep(wait);
        try {
            List<Entry> entries = registry.read(client.get(URI.create(configured.address + query)));
            lookups.put(registry.name(), query, now, entries);
            return entries;
        } catch (Unavailable e) {
            if (e.until != null) {
                configured.pace.pauseUntil(e.until);
            }
            throw e;
        }
    }
}
