/** Which canonical work or outlet a reference, a link or an attribution names. */
@NullMarked
package org.ibid.enrichment.source;

import org.jspecify.annotations.NullMarked;
