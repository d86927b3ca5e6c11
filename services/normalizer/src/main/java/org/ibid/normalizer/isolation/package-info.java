/**
 * Parsers in a process of their own, so that a crash, a hang or a hunger for memory takes no service down. Tika's ForkParser and
 * PipesParser do it for Tika's own parsers and hand back metadata and markup; what is isolated here is the whole way from bytes to
 * text, so a small worker of our own does it: length-prefixed messages over the child's standard input and output.
 */
@NullMarked
package org.ibid.normalizer.isolation;

import org.jspecify.annotations.NullMarked;
