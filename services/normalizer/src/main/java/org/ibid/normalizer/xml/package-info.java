/** XML read as events, safe against what hostile documents do with it. */
@NullMarked
package org.ibid.normalizer.xml;

import org.jspecify.annotations.NullMarked;
