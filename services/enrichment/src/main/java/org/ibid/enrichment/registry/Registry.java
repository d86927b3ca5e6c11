package org.ibid.enrichment.registry;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A registry of works that can be asked over HTTP: what to ask, and how to read the answer. Pure. */
public interface Registry {

    /** As it is named in answers and settings. */
    String name();

    /**
     * What follows the registry's address.
     *
     * @param mailto whom to write to about these requests; empty for nobody
     */
    String query(Asked asked, String mailto);

    /** The entries of an answer; what is none of its documented shape has none. */
    List<Entry> read(JsonNode answer);

    /** A parameter of a query. */
    static String parameter(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
