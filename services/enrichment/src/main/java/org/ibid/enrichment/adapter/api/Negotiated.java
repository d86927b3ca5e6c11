package org.ibid.enrichment.adapter.api;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ibid.enrichment.export.ExportFormat;
import org.jspecify.annotations.Nullable;

/** Several representations of one thing, by the word for each; JSON is one of them, and what is sent to whoever takes any. */
final class Negotiated {

    static final String JSON = "json";

    private final Map<String, MediaType> offered = new LinkedHashMap<>(Map.of(JSON, MediaType.APPLICATION_JSON_TYPE));

    Negotiated(Collection<ExportFormat> formats) {
        formats.stream().sorted().forEach(format -> and(format.word(), format.mediaType()));
    }

    Negotiated and(String word, String mediaType) {
        offered.put(word, MediaType.valueOf(mediaType));
        return this;
    }

    /**
     * The word for what a request asks for (RFC 9110, 12.5.1).
     *
     * @param named in the request's address, which is stronger than what its headers accept; null for none
     * @throws NotAcceptableException where none is offered that is accepted
     */
    String word(@Nullable String named, HttpHeaders headers) {
        String given = Parameters.given(named);
        if (given != null) {
            if (!offered.containsKey(given)) {
                throw ApiException.badParameter("format is one of " + String.join(", ", offered.keySet()));
            }
            return given;
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            for (Map.Entry<String, MediaType> each : offered.entrySet()) {
                if (accepted.isCompatible(each.getValue())) {
                    return each.getKey();
                }
            }
        }
        throw new NotAcceptableException();
    }
}
