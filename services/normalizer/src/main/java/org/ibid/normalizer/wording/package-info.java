/** What headings and labels say, in the languages that documents are written in. */
package org.ibid.normalizer.wording;
