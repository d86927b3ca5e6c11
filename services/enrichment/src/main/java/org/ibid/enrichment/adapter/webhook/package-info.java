/**
 * Tells receivers of documents over HTTP: {@code Webhooks} writes each notice into the queue {@code deliveries} before the document's event
 * counts as done, {@code DeliveryWorkers} send from there, and what is given up goes to {@code webhooks.enrichment.dlq}.
 */
@NullMarked
package org.ibid.enrichment.adapter.webhook;

import org.jspecify.annotations.NullMarked;
