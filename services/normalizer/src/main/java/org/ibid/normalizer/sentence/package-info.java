/** Where sentences end. */
@NullMarked
package org.ibid.normalizer.sentence;

import org.jspecify.annotations.NullMarked;
