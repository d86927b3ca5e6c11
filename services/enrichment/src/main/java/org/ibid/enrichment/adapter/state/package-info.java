/** documents.state is written by the owner of a document alone, so that nothing older overwrites what is newer. */
@NullMarked
package org.ibid.enrichment.adapter.state;

import org.jspecify.annotations.NullMarked;
