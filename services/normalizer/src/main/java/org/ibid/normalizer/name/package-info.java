/** Names of people, as bylines print them. */
@NullMarked
package org.ibid.normalizer.name;

import org.jspecify.annotations.NullMarked;
