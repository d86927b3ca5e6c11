/** The HTTP API: documents, sources, uploads; problems are told as problem+json (RFC 9457). */
@NullMarked
package org.ibid.enrichment.adapter.api;

import org.jspecify.annotations.NullMarked;
