package org.ibid.enrichment.adapter.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;

/** Where things are, as templates write it: ids may be anything, so they travel encoded. */
@TemplateExtension
public final class Address {

    private Address() {}

    public static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }
}
