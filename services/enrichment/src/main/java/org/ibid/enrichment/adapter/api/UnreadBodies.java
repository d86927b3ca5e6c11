package org.ibid.enrichment.adapter.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A request that was refused before its body was read has its answer, and no more of the body is waited for: the server would
 * else keep the connection until all that was announced has come, a terabyte perhaps, or nothing.
 */
@ApplicationScoped
class UnreadBodies {

    /** Of what is on its way meanwhile nothing is read: closed at once, the client might lose the answer (RFC 9112, 9.6). */
    private static final long LINGER_MILLIS = 1_000;

    private static final int FIRST_REFUSAL = 400;

    /** Before those that may refuse it. */
    private static final int FIRST = 1_000;

    private final Vertx vertx;

    UnreadBodies(Vertx vertx) {
        this.vertx = vertx;
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        context.addEndHandler(answered -> {
            if (isUnread(context)) {
                vertx.setTimer(LINGER_MILLIS, later -> closeUnread(context));
            }
        });
        context.next();
    }

    private static void closeUnread(RoutingContext context) {
        if (isUnread(context)) {
            context.request().connection().close();
        }
    }

    private static boolean isUnread(RoutingContext context) {
        HttpServerRequest request = context.request();
        return context.response().getStatusCode() >= FIRST_REFUSAL
                // streams of HTTP/2 share their connection
                && request.version() != HttpVersion.HTTP_2
                && !request.isEnded();
    }
}
