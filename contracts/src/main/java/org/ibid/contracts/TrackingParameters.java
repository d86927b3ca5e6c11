package org.ibid.contracts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The parameters of a URL that tell where its reader came from and not which page it leads to. Ids of documents and of sources are
 * derived from URLs, so a name that is added to {@link #EVERYWHERE} changes ids that clients hold: add new ones to the rest.
 */
public final class TrackingParameters {

    /** These mean nothing else on any site: two URLs that differ in them alone give one document. */
    public static final List<String> EVERYWHERE = List.of(
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "utm_term",
            "utm_content",
            "utm_id",
            "fbclid",
            "gclid",
            "msclkid",
            "mc_cid",
            "mc_eid",
            "igshid");

    /** On some site these may choose a page: two sources made one are a wrong link, two documents made one would be a loss. */
    private static final Set<String> MOSTLY =
            Set.of("dclid", "yclid", "ref", "ref_src", "cmpid", "ncid", "ocid", "sr_share", "smid", "_ga");

    private TrackingParameters() {}

    /** Whether the parameter most likely only tracks: two URLs that differ in such alone name one source. */
    public static boolean isLikely(String parameter) {
        String name = parameter.toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || MOSTLY.contains(name) || EVERYWHERE.contains(name);
    }
}
