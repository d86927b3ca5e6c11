/** Trains the model of the main content, and measures pages: what is found in them, and how fast. */
@NullMarked
package org.ibid.normalizer.evaluation;

import org.jspecify.annotations.NullMarked;
