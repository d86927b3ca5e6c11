package org.ibid.enrichment.adapter.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.ibid.enrichment.webhook.Notice;

/** Where news of documents goes for those who want them over HTTP; nowhere, and at no cost, where nobody does. */
@ApplicationScoped
public class Webhooks {

    private final Set<String> targets;
    private final Deliveries deliveries;

    Webhooks(WebhookConfig config, Deliveries deliveries) {
        this.targets = Set.copyOf(config.targets().keySet());
        this.deliveries = deliveries;
    }

    /** Returns once it will be told, come what may. */
    public void tell(Notice notice) {
        targets.forEach(target -> deliveries.add(target, notice));
    }
}
