/** The edge of enrichment: documents, sources and progress in MongoDB, events from Kafka. */
@NullMarked
package org.ibid.enrichment.adapter;

import org.jspecify.annotations.NullMarked;
