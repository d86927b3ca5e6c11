/**
 * Whom the fetcher may ask, by address: {@link org.ibid.fetcher.address.AddressGuard} refuses all that is not public. Names are none of
 * its business: {@code adapter} asks it about each address that a host is resolved to, for the very connection.
 */
@NullMarked
package org.ibid.fetcher.address;

import org.jspecify.annotations.NullMarked;
