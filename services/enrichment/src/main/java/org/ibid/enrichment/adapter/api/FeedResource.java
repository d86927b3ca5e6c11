package org.ibid.enrichment.adapter.api;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.ibid.enrichment.adapter.ProgressFeed;
import org.ibid.enrichment.adapter.ProgressFeed.Step;

@Path("/progress")
@Blocking
@RunOnVirtualThread
public class FeedResource {

    private static final int FOLLOWERS = 500;

    /** Steps that wait for a client that reads slowly; with more its stream ends, and it may come again. */
    private static final int WAITING = 1_000;

    private final ProgressFeed feed;
    private final Semaphore followers = new Semaphore(FOLLOWERS);

    FeedResource(ProgressFeed feed) {
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Each step of each document from now on, as server-sent events",
            description =
                    "As the topics tell them: a step may come twice, and one of an older revision late. It begins with"
                            + " a comment once nothing is missed any more, and has one now and then while nothing happens. Whoever"
                            + " was away asks the lists for what has come meanwhile")
    @APIResponse(
            responseCode = "200",
            description = "An event for each step",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Step.class)))
    @APIResponse(
            responseCode = "503",
            description = "Too many follow already, or the broker is away",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Multi<OutboundSseEvent> progress(@Context Sse sse) throws InterruptedException {
        if (!followers.tryAcquire()) {
            throw ApiException.tooManyFollow(FOLLOWERS);
        }
        Following following = new Following(sse);
        try {
            feed.follow(following);
        } catch (KafkaException e) {
            followers.release();
            throw ApiException.brokerSilent();
        } catch (InterruptedException e) {
            followers.release();
            throw e;
        }
        following.say("listening");
        return following.told;
    }

    /** Holds back a little of what a client has not read yet. */
    private final class Following implements ProgressFeed.Follower {

        private final Sse sse;
        private final UnicastProcessor<OutboundSseEvent> told =
                UnicastProcessor.create(new ArrayBlockingQueue<>(WAITING), this::end);

        Following(Sse sse) {
            this.sse = sse;
        }

        @Override
        public void on(Step step) {
            tell(sse.newEventBuilder()
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(step)
                    .build());
        }

        @Override
        public void onNothing() {
            say("nothing");
        }

        private void say(String comment) {
            tell(sse.newEventBuilder().comment(comment).build());
        }

        private synchronized void tell(OutboundSseEvent event) {
            told.onNext(event);
        }

        private void end() {
            feed.leave(this);
            followers.release();
        }
    }
}
