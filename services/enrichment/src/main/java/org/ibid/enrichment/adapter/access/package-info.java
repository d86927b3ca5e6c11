/** Asks for a key before a request is answered. */
@NullMarked
package org.ibid.enrichment.adapter.access;

import org.jspecify.annotations.NullMarked;
