package org.ibid.enrichment.adapter.webhook;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.ibid.enrichment.adapter.OutgoingHttp;
import org.ibid.enrichment.webhook.Notice;
import org.ibid.enrichment.webhook.Secret;
import org.ibid.enrichment.webhook.Verdict;
import org.ibid.stage.adapter.GuardedResolver;
import org.ibid.stage.address.AddressGuard;

/** Makes one attempt: a signed POST, no redirect followed, nothing of the answer read but its status and how long to wait. */
final class WebhookClient implements AutoCloseable {

    private final OutgoingHttp http;

    WebhookClient(WebhookConfig config) {
        int connections = config.concurrency() * Math.max(1, config.targets().size());
        http = new OutgoingHttp(
                "Ibid/0.1 (webhook)",
                config.timeout(),
                PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(guarded(config))
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections));
    }

    private static DnsResolver guarded(WebhookConfig config) {
        return new GuardedResolver(
                SystemDefaultDnsResolver.INSTANCE,
                new AddressGuard(
                        config.refusedRanges().orElse(List.of()),
                        config.allowedRanges().orElse(List.of())),
                config.allowedHosts().orElse(Set.of()),
                "only public addresses are told, and ibid.enrichment.webhook.allowed-ranges and allowed-hosts");
    }

    Verdict send(URI url, Secret secret, Notice notice) {
        long second = Instant.now().getEpochSecond();
        HttpPost post = new HttpPost(url);
        post.setHeader("webhook-id", notice.id());
        post.setHeader("webhook-timestamp", second);
        post.setHeader("webhook-signature", secret.signature(notice.id(), second, notice.body()));
        post.setEntity(
                new StringEntity(notice.body(), ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8)));
        try {
            return http.within(post, client -> {
                try (ClassicHttpResponse response = client.executeOpen(HttpHost.create(url), post, null)) {
                    return Verdict.of(response.getCode(), OutgoingHttp.retryAfter(response));
                }
            });
        } catch (IOException e) {
            return new Verdict.Later(String.valueOf(e.getMessage()), Duration.ZERO);
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
