package org.ibid.fetcher.adapter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.ibid.contracts.Cut;
import org.ibid.contracts.Exchange;
import org.ibid.fetcher.response.ContentCoding;
import org.ibid.fetcher.response.DeclaredType;
import org.ibid.fetcher.response.Previous;
import org.ibid.fetcher.response.Response;
import org.ibid.fetcher.response.StatusVerdict;
import org.ibid.stage.Body;
import org.ibid.stage.BodyMemory;
import org.ibid.stage.intake.WebUrl;
import org.ibid.stage.pace.RetryAfter;
import org.jspecify.annotations.Nullable;

/** One request and its answer, redirects not followed: with a bound on time, header fields and the bytes of the body. */
final class HttpExchange implements AutoCloseable {

    private static final int MAX_ROBOTS = 500;
    private static final int MAX_FIELDS = 200;
    private static final int MAX_FIELD_CHARS = 16 << 10;

    /** A connection has three, and there may be thousands that wait. */
    private static final int BUFFER = 4 << 10;

    private static final Http1Config BOUNDS = Http1Config.custom()
            .setBufferSize(BUFFER)
            .setMaxLineLength(MAX_FIELD_CHARS)
            .setMaxHeaderCount(MAX_FIELDS)
            .build();

    private final BodyReader bodies;
    private final CloseableHttpClient client;

    HttpExchange(FetcherConfig config, DnsResolver resolver) {
        this.bodies = new BodyReader(new BodyMemory(config.memory().asLongValue()));
        this.client = HttpClients.custom()
                .setUserAgent(config.userAgent())
                .setRequestExecutor(new FewInterimAnswers())
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(BOUNDS)
                                .responseParserFactory(HttpFromTheFirst::new)
                                .build())
                        .setMaxConnTotal(Slots.most(config.concurrency()))
                        .setMaxConnPerRoute(Slots.most(config.concurrency()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(config.connectTimeout()))
                                .setSocketTimeout(Timeout.of(config.responseTimeout()))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(config.responseTimeout()))
                        .build())
                .build();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** What a server answered. */
    sealed interface Answer {

        int status();

        record Final(int status, Response response) implements Answer {}

        record Redirect(int status, String location) implements Answer {}
    }

    /**
     * How much of a body is wanted.
     *
     * @param bytes at most
     * @param cut whether what is over them is left unread, or refused with all before it
     */
    record Limit(long bytes, boolean cut) {}

    /** @param previous what was there the last time; null when nothing was */
    Answer ask(WebUrl url, String host, Deadline deadline, @Nullable Previous previous, Limit limit)
            throws IOException {
        HttpHost server = new HttpHost(url.scheme(), host, url.port());
        HttpGet get = new HttpGet(url.scheme() + "://" + url.host() + "/");
        // as it is: what java.net.URI does not take, a server may
        get.setPath(url.target());
        get.setHeader("Accept", "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5");
        get.setHeader("Accept-Encoding", ContentCoding.ACCEPTED);
        if (previous != null && previous.etag() != null) {
            get.setHeader("If-None-Match", previous.etag());
        }
        if (previous != null && previous.lastModified() != null) {
            get.setHeader("If-Modified-Since", previous.lastModified());
        }
        deadline.ends(get);
        HttpClientContext context = HttpClientContext.create();
        return client.execute(
                server,
                get,
                context,
                response -> read(response, Heads.of(context, response), url, previous, limit, get::abort));
    }

    private Answer read(
            ClassicHttpResponse response,
            Exchange exchange,
            WebUrl url,
            @Nullable Previous previous,
            Limit limit,
            Runnable abort)
            throws IOException {
        int status = response.getCode();
        String location = field(response, "Location");
        if (StatusVerdict.redirects(status) && location != null) {
            BodyReader.discard(response, abort);
            return new Answer.Redirect(status, location);
        }
        if (status == HttpStatus.SC_NOT_MODIFIED && previous != null) {
            return new Answer.Final(status, new Response.Unchanged(previous, exchange));
        }
        Duration wait = RetryAfter.parse(field(response, "Retry-After"), Instant.now());
        var verdict = StatusVerdict.of(status, url.toString(), wait);
        if (verdict.isPresent()) {
            BodyReader.discard(response, abort);
            return new Answer.Final(status, verdict.get());
        }
        return new Answer.Final(status, body(response, exchange, url, limit, abort));
    }

    private Response body(ClassicHttpResponse response, Exchange exchange, WebUrl url, Limit limit, Runnable abort)
            throws IOException {
        var empty = new Response.Refused("original-empty", url + " answered without content");
        if (response.getEntity() == null) {
            return empty;
        }
        try {
            Body body = bodies.read(response, limit.bytes(), limit.cut(), abort);
            if (body.size() == 0) {
                body.close();
                return empty;
            }
            return new Response.Fetched(
                    body,
                    url.toString(),
                    DeclaredType.parse(response.getEntity().getContentType()),
                    field(response, "ETag"),
                    field(response, "Last-Modified"),
                    robots(response),
                    exchange);
        } catch (BodyReader.Unfit unfit) {
            return new Response.Refused(unfit.code(), url + ": " + unfit.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the service ends", e);
        }
    }

    /** Some are for one crawler alone. */
    private static @Nullable String robots(ClassicHttpResponse response) {
        String asked = fields(response, "X-Robots-Tag");
        return asked.isBlank() ? null : Cut.to(MAX_ROBOTS, asked);
    }

    /** All of a name are one list (RFC 9110, 5.3); empty where there is none. */
    static String fields(ClassicHttpResponse response, String name) {
        return Arrays.stream(response.getHeaders(name)).map(Header::getValue).collect(Collectors.joining(", "));
    }

    private static @Nullable String field(ClassicHttpResponse response, String name) {
        Header field = response.getFirstHeader(name);
        return field == null ? null : field.getValue();
    }
}
