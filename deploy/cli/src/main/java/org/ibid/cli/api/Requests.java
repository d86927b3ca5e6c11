package org.ibid.cli.api;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ibid.contracts.ContractJson;
import org.jspecify.annotations.Nullable;

/** Requests to one address of the API, and what it says where it does not answer as asked. */
final class Requests {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    // it takes no upgrade for an answer where it expects to be told to continue
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;
    private final @Nullable String key;

    /** @param key null where none is asked for */
    Requests(String base, @Nullable String key) {
        this.key = key;
        this.base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        try {
            return client.send(request, body);
        } catch (ConnectException e) {
            throw new IbidApi.Away("no Ibid answers at " + base + " (--api); is it running? `make run` starts one", e);
        }
    }

    static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String reason(HttpResponse<String> response) throws IOException {
        return reason(response, response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** @param body of the response, which may bear it in another form */
    static String reason(HttpResponse<?> response, byte[] body) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.startsWith("application/problem+json")
                ? ContractJson.MAPPER.readTree(body).path("detail").asText()
                : "the API answered " + response.statusCode();
    }

    /** Its address. */
    @Override
    public String toString() {
        return base;
    }
}
