/**
 * Word documents (ECMA-376, WordprocessingML): what is printed, with the marks of its notes, the numbers of its lists and what is
 * raised. Read by readers of our own over the JDK's XML events: Tika's drop superscripts and print no numbers.
 */
@NullMarked
package org.ibid.normalizer.docx;

import org.jspecify.annotations.NullMarked;
