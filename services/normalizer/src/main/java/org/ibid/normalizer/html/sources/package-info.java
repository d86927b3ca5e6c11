/** Reference lists and notes of a page, by markup, by heading and by their labels. */
package org.ibid.normalizer.html.sources;
