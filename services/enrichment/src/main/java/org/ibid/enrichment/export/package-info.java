/** A document's citations in the formats that others read. */
package org.ibid.enrichment.export;
