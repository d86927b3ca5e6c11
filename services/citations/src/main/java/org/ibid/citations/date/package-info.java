/** Dates as references and bylines write them, read with the precision they have. */
@NullMarked
package org.ibid.citations.date;

import org.jspecify.annotations.NullMarked;
