/** What the pages show of a document: its text in passages, each with what was found there; no markup. */
@NullMarked
package org.ibid.enrichment.page;

import org.jspecify.annotations.NullMarked;
