/** OpenDocument texts (OASIS ODF 1.3): what is printed, with the marks of its notes and the numbers of its lists. */
@NullMarked
package org.ibid.normalizer.odt;

import org.jspecify.annotations.NullMarked;
