/** Identifiers found in text and checked; never looked up, never guessed. */
package org.ibid.citations.identifier;
