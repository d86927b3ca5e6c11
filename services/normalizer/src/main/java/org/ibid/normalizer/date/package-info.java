/** Dates as documents print and declare them, never more precise than they are. */
@NullMarked
package org.ibid.normalizer.date;

import org.jspecify.annotations.NullMarked;
