/** Which run an intake is, and which revision the bytes it brought: pure, and the same however often and in whatever order they come. */
@NullMarked
package org.ibid.fetcher.revision;

import org.jspecify.annotations.NullMarked;
