/** The pages for a browser: made here from templates, without any script that is not a file of ours. */
@NullMarked
package org.ibid.enrichment.adapter.page;

import org.jspecify.annotations.NullMarked;
