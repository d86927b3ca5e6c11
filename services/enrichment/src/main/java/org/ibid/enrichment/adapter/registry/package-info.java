/** Asks registries of works over HTTP, where they are configured: politely, with a bound on all, each question once in a while. */
@NullMarked
package org.ibid.enrichment.adapter.registry;

import org.jspecify.annotations.NullMarked;
