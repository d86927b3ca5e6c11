/** What only shows when documents are read beside each other, as diagnostics of each of them; codes are explained in the README. */
@NullMarked
package org.ibid.enrichment.finding;

import org.jspecify.annotations.NullMarked;
