/** Identifiers found in text and checked; never looked up, never guessed. */
@NullMarked
package org.ibid.citations.identifier;

import org.jspecify.annotations.NullMarked;
