/** Whom a URL belongs to: the unit of politeness. */
@NullMarked
package org.ibid.fetcher.site;

import org.jspecify.annotations.NullMarked;
