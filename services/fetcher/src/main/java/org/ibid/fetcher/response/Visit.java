package org.ibid.fetcher.response;

import org.ibid.contracts.Trail;

/** A fetch: how it ended, and the way there. */
public record Visit(Response response, Trail trail) {}
