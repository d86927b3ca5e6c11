package org.ibid.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What {@code documents.failed} carries.
 *
 * @param revision null when the document failed before it was given one
 * @param url what was asked for, where it was a URL
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureEvent(String id, Integer revision, String url, Failure failure) {}
