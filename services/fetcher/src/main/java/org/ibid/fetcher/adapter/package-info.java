/**
 * The fetcher's edge to Kafka, MongoDB and the web.
 *
 * <pre>
 * documents.intake ─▶ IntakeConsumer ─▶ RevisionStore (which run) ─▶ FetchQueue (a URL) or Originals (its own content)
 * FetchQueue ─▶ FetchWorkers ─▶ PoliteFetcher (Sites: whose turn) ─▶ HttpFetcher (Robots, GuardedResolver; hop by hop)
 *                   │
 *                   ▼
 *               Originals (stored once; RevisionStore: which revision) ─▶ documents.fetched, documents.failed
 * Refreshes     publishes intakes again when they are due
 * Housekeeping  deletes what is of no use any more
 * </pre>
 */
@NullMarked
package org.ibid.fetcher.adapter;

import org.jspecify.annotations.NullMarked;
