package org.ibid.contracts;

/**
 * A name that points at a work.
 *
 * @param type {@code doi, arxiv, pmid, pmcid, isbn, issn, url, archive, handle, urn, orcid}
 * @param value in its canonical form
 * @param valid whether its syntax and, where it has one, its check digit hold; it is never looked up
 */
public record Identifier(String type, String value, boolean valid) {}
