/** How far a document is: the only legal steps from one status to the next, whatever order the events come in. */
@NullMarked
package org.ibid.enrichment.status;

import org.jspecify.annotations.NullMarked;
