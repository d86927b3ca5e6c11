/** What a text rests on: {@link org.ibid.citations.CitationExtractor} asks each package in turn and puts together what it finds. */
@NullMarked
package org.ibid.citations;

import org.jspecify.annotations.NullMarked;
