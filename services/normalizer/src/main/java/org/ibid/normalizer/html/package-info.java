/** HTML to text: one parse, one walk, then choosing and writing. */
@NullMarked
package org.ibid.normalizer.html;

import org.jspecify.annotations.NullMarked;
