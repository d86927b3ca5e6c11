/** A reference string read to a CSL-JSON item: tokens, features, a conditional random field, and what its labels mean. */
@NullMarked
package org.ibid.citations.reference;

import org.jspecify.annotations.NullMarked;
