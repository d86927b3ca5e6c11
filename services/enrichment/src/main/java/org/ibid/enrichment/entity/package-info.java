/** Who and what a document names: people, organizations, places, works, and where each is mentioned. */
@NullMarked
package org.ibid.enrichment.entity;

import org.jspecify.annotations.NullMarked;
