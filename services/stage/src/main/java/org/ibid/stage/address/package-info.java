/**
 * Whom a service may ask over HTTP, by address: {@link org.ibid.stage.address.AddressGuard} refuses all that is not public. Names are none of
 * its business: {@code adapter} asks it about each address that a host is resolved to, for the very connection.
 */
@NullMarked
package org.ibid.stage.address;

import org.jspecify.annotations.NullMarked;
