package org.ibid.fetcher.adapter;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.ibid.contracts.Exchange;
import org.jspecify.annotations.Nullable;

/** Writes down what was asked and answered, as far as its bound goes. */
final class Heads {

    private static final int MAX_CHARS = 8 << 10;

    private Heads() {}

    /** @param context in which the client has sent the request: with the fields that it added */
    static Exchange of(HttpClientContext context, HttpResponse response) {
        HttpRequest request = context.getRequest();
        String asked = request.getMethod() + " " + request.getPath() + " HTTP/1.1";
        String reason = response.getReasonPhrase() == null ? "" : response.getReasonPhrase();
        String answered = "HTTP/1.1 " + response.getCode() + " " + reason;
        return new Exchange(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                head(asked, request.getHeaders()),
                head(answered, response.getHeaders()),
                address(context.getEndpointDetails()));
    }

    private static String head(String line, Header[] fields) {
        StringBuilder head = new StringBuilder(oneLine(line)).append("\r\n");
        head.setLength(Math.min(head.length(), MAX_CHARS));
        for (Header field : fields) {
            String next = oneLine(field.getName() + ": " + field.getValue()) + "\r\n";
            if (head.length() + next.length() <= MAX_CHARS) {
                head.append(next);
            }
        }
        return head.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", " ");
    }

    private static @Nullable String address(@Nullable EndpointDetails connection) {
        return connection != null && connection.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress().getHostAddress()
                : null;
    }
}
