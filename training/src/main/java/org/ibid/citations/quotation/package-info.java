/** How fast quotations are found, measured in the package of their reader. */
@NullMarked
package org.ibid.citations.quotation;

import org.jspecify.annotations.NullMarked;
