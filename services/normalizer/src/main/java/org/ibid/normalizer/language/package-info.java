/** The language that a text is written in, where the document does not say. */
package org.ibid.normalizer.language;
