/** What the head of a page says of its own address. */
@NullMarked
package org.ibid.fetcher.page;

import org.jspecify.annotations.NullMarked;
