/** What tells the entries of a list of sources from other lines, whatever the format. */
@NullMarked
package org.ibid.normalizer.sources;

import org.jspecify.annotations.NullMarked;
