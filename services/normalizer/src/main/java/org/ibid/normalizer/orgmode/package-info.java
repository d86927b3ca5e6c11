/** Org to text, as Emacs exports it: by stars, keywords, blocks and drawers. */
@NullMarked
package org.ibid.normalizer.orgmode;

import org.jspecify.annotations.NullMarked;
