/**
 * Quoted and reported speech in scripts that know no capitals: Chinese and Japanese, which part no words either, and Arabic. What
 * elsewhere tells a name from a noun is missing, so these are read by the order that each language keeps between who speaks, the words
 * of saying and what was said: {@link org.ibid.citations.quotation.caseless.Telling} says what one pattern found.
 */
@NullMarked
package org.ibid.citations.quotation.caseless;

import org.jspecify.annotations.NullMarked;
