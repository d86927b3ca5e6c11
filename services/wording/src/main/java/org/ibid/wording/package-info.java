/**
 * What stages know about written language, in plain Java: what a heading announces, what labels an entry, how letters, spaces and
 * words are told, which words a language has. Nothing here knows a document, a stage or a framework. Whatever is read from a
 * {@code CharSequence} is read between offsets in UTF-16, end exclusive, and no text makes it throw. Immutable or confined to one
 * reading.
 */
@NullMarked
package org.ibid.wording;

import org.jspecify.annotations.NullMarked;
