/** How much of a document rests on a source that it names. */
package org.ibid.citations.sourcing;
