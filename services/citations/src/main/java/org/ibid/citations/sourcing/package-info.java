/** How much of a document rests on a source that it names. */
@NullMarked
package org.ibid.citations.sourcing;

import org.jspecify.annotations.NullMarked;
