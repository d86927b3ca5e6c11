/** What a document is about and what it rests on, as a pure function of its text and citations. */
@NullMarked
package org.ibid.enrichment;

import org.jspecify.annotations.NullMarked;
