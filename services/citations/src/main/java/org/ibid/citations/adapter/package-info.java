/** The edge of citations: events from and to Kafka. */
@NullMarked
package org.ibid.citations.adapter;

import org.jspecify.annotations.NullMarked;
