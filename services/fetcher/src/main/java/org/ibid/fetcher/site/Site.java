package org.ibid.fetcher.site;

import crawlercommons.domains.EffectiveTldFinder;
import org.ibid.stage.intake.WebUrl;

/** Whom a host belongs to: politeness is owed to a site, not to each of its hosts. */
public final class Site {

    private Site() {}

    /** The registrable domain by the public suffix list; the host itself where there is none, and for addresses. */
    public static String of(WebUrl url) {
        String domain = url.isAddress() ? null : EffectiveTldFinder.getAssignedDomain(url.host(), true, false);
        return domain == null ? url.host() : domain;
    }
}
