/** Workbooks (ECMA-376, SpreadsheetML) to text: sheets under their names, cells as a reader sees them. */
@NullMarked
package org.ibid.normalizer.xlsx;

import org.jspecify.annotations.NullMarked;
