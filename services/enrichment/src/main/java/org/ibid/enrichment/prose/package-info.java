/** The running text of a document, in sentences, without what is not prose. */
@NullMarked
package org.ibid.enrichment.prose;

import org.jspecify.annotations.NullMarked;
