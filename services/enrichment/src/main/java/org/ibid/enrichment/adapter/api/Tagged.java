package org.ibid.enrichment.adapter.api;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.ibid.contracts.ContractJson;
import org.ibid.stage.intake.Sha256;

/** Answers that say by an ETag what they are, and that nothing has changed to who has them already (RFC 9110). */
final class Tagged {

    private static final int TAG = 22;

    private Tagged() {}

    static Response json(Request request, Object body) {
        return answer(request, ContractJson.bytes(body), MediaType.APPLICATION_JSON);
    }

    static Response answer(Request request, byte[] body, String type) {
        // weak, as the same may come compressed
        EntityTag tag = new EntityTag(Sha256.of(body).substring(0, TAG), true);
        CacheControl ask = new CacheControl();
        ask.setNoCache(true);
        ask.setNoTransform(false);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body).header(HttpHeaders.CONTENT_TYPE, type) : unchanged)
                .tag(tag)
                .cacheControl(ask)
                .build();
    }
}
