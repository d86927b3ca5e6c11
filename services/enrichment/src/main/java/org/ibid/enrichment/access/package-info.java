/** Who may do what over HTTP: keys, and the roles that they give. */
@NullMarked
package org.ibid.enrichment.access;

import org.jspecify.annotations.NullMarked;
