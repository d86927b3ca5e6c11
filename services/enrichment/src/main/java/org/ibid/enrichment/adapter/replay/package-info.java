/** Runs again what has run: documents from a stage on, and what was put aside. */
@NullMarked
package org.ibid.enrichment.adapter.replay;

import org.jspecify.annotations.NullMarked;
