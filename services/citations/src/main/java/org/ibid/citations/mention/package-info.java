/** Sources that running prose names without a marker. */
@NullMarked
package org.ibid.citations.mention;

import org.jspecify.annotations.NullMarked;
