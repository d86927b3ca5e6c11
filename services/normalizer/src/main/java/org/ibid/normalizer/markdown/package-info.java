/** Markdown to text, by way of the HTML that it stands for. */
package org.ibid.normalizer.markdown;
