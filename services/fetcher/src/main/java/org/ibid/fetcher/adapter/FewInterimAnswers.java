package org.ibid.fetcher.adapter;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpConnection;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Takes so many answers of 1xx before the one that counts (RFC 9110, 15.2): a flood of them would take a core until the deadline. */
final class FewInterimAnswers extends HttpRequestExecutor {

    private static final int MOST = 20;

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback callback,
            HttpContext context)
            throws IOException, HttpException {
        return super.execute(request, connection, new Counting(callback), context);
    }

    private static final class Counting implements HttpResponseInformationCallback {

        private final @Nullable HttpResponseInformationCallback next;
        private int count;

        Counting(@Nullable HttpResponseInformationCallback next) {
            this.next = next;
        }

        @Override
        public void execute(HttpResponse interim, HttpConnection connection, HttpContext context) throws HttpException {
            if (++count > MOST) {
                throw new ProtocolException("more than " + MOST + " interim answers");
            }
            if (next != null) {
                next.execute(interim, connection, context);
            }
        }
    }
}
