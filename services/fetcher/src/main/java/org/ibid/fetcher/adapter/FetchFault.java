package org.ibid.fetcher.adapter;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.ibid.fetcher.response.Response;
import org.ibid.stage.adapter.GuardedResolver;

/** What a fault on the way to a site means for the document. */
final class FetchFault {

    private FetchFault() {}

    static Response of(String url, IOException fault) {
        return switch (fault) {
            case GuardedResolver.AddressRefused refused ->
                new Response.Refused("address-refused", String.valueOf(refused.getMessage()));
            case BodyReader.Truncated truncated
            when truncated.isAtTheSite() ->
                Response.Unavailable.cutAtTheSite(
                        url + " came whole, and what is packed in it breaks off: " + truncated.getMessage());
            case BodyReader.Truncated truncated ->
                new Response.Unavailable(
                        "body-truncated", url + " broke off: " + truncated.getMessage(), Duration.ZERO);
            case SocketTimeoutException silent ->
                new Response.Unavailable("fetch-timeout", url + ": " + silent.getMessage(), Duration.ZERO);
            case UnknownHostException unknown ->
                new Response.Unavailable("host-unknown", "no address for the host of " + url, Duration.ZERO);
            case SSLException ended
            when ended.getCause() instanceof IOException cut && !(cut instanceof SSLException) ->
                new Response.Unavailable("fetch-failed", url + ": " + ended.getMessage(), Duration.ZERO);
            case SSLException tls -> new Response.Refused("tls", url + ": " + tls.getMessage());
            case ConnectException refused ->
                new Response.Unavailable("connection-refused", url + ": " + refused.getMessage(), Duration.ZERO);
            case MessageConstraintException endless ->
                new Response.Refused("http-protocol", url + ": " + endless.getMessage());
            case ClientProtocolException protocol ->
                new Response.Refused("http-protocol", url + ": " + protocol.getMessage());
            default -> new Response.Unavailable("fetch-failed", url + ": " + reason(fault), Duration.ZERO);
        };
    }

    private static String reason(IOException fault) {
        return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    }
}
