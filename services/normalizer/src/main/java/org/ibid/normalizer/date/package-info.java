/** Dates as documents print and declare them, never more precise than they are. */
package org.ibid.normalizer.date;
