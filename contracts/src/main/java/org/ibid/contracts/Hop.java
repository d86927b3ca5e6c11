package org.ibid.contracts;

import java.time.Instant;

/**
 * A redirect that was followed.
 *
 * @param url that was asked
 * @param at when it answered
 * @param statusCode with which it sent the fetcher on
 */
public record Hop(String url, Instant at, int statusCode) {}
