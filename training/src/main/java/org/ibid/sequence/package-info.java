/** What trainers of models that label sequences have in common: steps of the gradient, features left out at random, means, rounding. */
@NullMarked
package org.ibid.sequence;

import org.jspecify.annotations.NullMarked;
