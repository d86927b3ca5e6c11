/** A document's citations in the formats that others read. */
@NullMarked
package org.ibid.enrichment.export;

import org.jspecify.annotations.NullMarked;
