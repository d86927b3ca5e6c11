/** The edge of the normalizer: originals from GridFS, events from and to Kafka. */
@NullMarked
package org.ibid.normalizer.adapter;

import org.jspecify.annotations.NullMarked;
