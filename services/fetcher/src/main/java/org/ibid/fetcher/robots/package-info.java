/** What a robots.txt allows (RFC 9309); asking for the file and keeping it is {@code adapter}'s. */
@NullMarked
package org.ibid.fetcher.robots;

import org.jspecify.annotations.NullMarked;
