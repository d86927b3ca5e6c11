package org.ibid.enrichment.adapter.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.ibid.contracts.ContractJson;
import org.ibid.enrichment.adapter.EnrichmentConfig.EngineConfig;
import org.ibid.enrichment.search.SearchIndex.ViewUnavailable;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;

/** The engine's HTTP, over its own client: JSON there and back. Thread-safe. */
final class Engine implements AutoCloseable {

    private static final int LEAST_ERROR = 400;
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private volatile boolean closed;

    /**
     * @param tls by which its nodes are known; null for what the JVM knows
     * @param patience until an answer comes
     */
    Engine(EngineConfig config, @Nullable SSLContext tls, Duration patience) {
        List<URI> urls = config.urls().orElseThrow();
        ApacheHttpClient5TransportBuilder builder = ApacheHttpClient5TransportBuilder.builder(
                urls.stream().map(HttpHost::create).toArray(HttpHost[]::new));
        builder.setRequestConfigCallback(
                request -> request.setResponseTimeout(Timeout.ofMilliseconds(patience.toMillis())));
        BasicCredentialsProvider credentials = new BasicCredentialsProvider();
        config.username()
                .ifPresent(name -> urls.forEach(url -> credentials.setCredentials(
                        new AuthScope(HttpHost.create(url)),
                        new UsernamePasswordCredentials(
                                name, config.password().orElse("").toCharArray()))));
        builder.setHttpClientConfigCallback(http -> {
            if (tls != null) {
                http.setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setTlsStrategy(ClientTlsStrategyBuilder.create()
                                .setSslContext(tls)
                                .buildAsync())
                        .build());
            }
            // which its transport sees to
            return http.disableContentCompression().setDefaultCredentialsProvider(credentials);
        });
        this.transport = builder.build();
        this.client = new OpenSearchGenericClient(transport);
    }

    record Answer(int status, JsonNode body) {

        boolean isError() {
            return status >= LEAST_ERROR;
        }

        /** What the engine calls it; empty where nothing is wrong. */
        String error() {
            return body.at("/error/type").asText("");
        }

        /** Why, of the parts of the index that were asked, the first refuses; empty where nothing is wrong. */
        String cause() {
            return body.at("/error/root_cause/0/type").asText("");
        }

        String reason() {
            JsonNode root = body.at("/error/root_cause/0/reason");
            return status + " "
                    + (root.isMissingNode() ? body.at("/error/reason").asText("") : root.asText());
        }

        /** @throws ViewUnavailable for an error */
        Answer orUnavailable() {
            if (isError()) {
                throw new ViewUnavailable("the search engine answers " + reason());
            }
            return this;
        }
    }

    Answer ask(String method, String path, Map<String, String> query, Object body) {
        return send(method, path, query, Body.from(ContractJson.bytes(body), JSON));
    }

    Answer ask(String method, String path, Map<String, String> query) {
        return send(method, path, query, null);
    }

    Answer lines(String path, Map<String, String> query, byte[] lines) {
        return send("POST", path, query, Body.from(lines, LINES));
    }

    private Answer send(String method, String path, Map<String, String> query, @Nullable Body body) {
        var request = Requests.builder().method(method).endpoint(path).query(query);
        if (body != null) {
            request.body(body);
        }
        try (Response response = client.execute(request.build())) {
            Body answered = response.getBody().orElse(null);
            return new Answer(
                    response.getStatus(),
                    answered == null ? MissingNode.getInstance() : ContractJson.MAPPER.readTree(answered.body()));
        } catch (IOException e) {
            throw new ViewUnavailable("the search engine does not answer: " + e);
        } catch (RuntimeException e) {
            if (closed) {
                throw new ViewUnavailable("the search view is being opened again");
            }
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        transport.close();
    }
}
