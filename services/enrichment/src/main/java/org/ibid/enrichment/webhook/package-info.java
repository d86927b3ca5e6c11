/**
 * What is told to those who want to hear of documents, and how it is signed: the core of {@code adapter.webhook}. In the form of Standard
 * Webhooks (https://www.standardwebhooks.com), so that receivers check it with the libraries that they have.
 */
@NullMarked
package org.ibid.enrichment.webhook;

import org.jspecify.annotations.NullMarked;
