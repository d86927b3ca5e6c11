/** What ties documents to each other: sources, nearly the same texts, the same quotations. */
@NullMarked
package org.ibid.enrichment.across;

import org.jspecify.annotations.NullMarked;
