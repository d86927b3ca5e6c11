/** Rich Text Format (version 1.9.1): what is printed, with the marks of its notes and the labels of its lists. */
@NullMarked
package org.ibid.normalizer.rtf;

import org.jspecify.annotations.NullMarked;
