/**
 * What registries of works say of a source: how each is asked, how its answer is read, and how sure it is that an entry of it is the source.
 * The core of {@code adapter.registry}.
 */
@NullMarked
package org.ibid.enrichment.registry;

import org.jspecify.annotations.NullMarked;
